import { schemes } from '../schemes/catalogue.ts'
import { monthsLater } from '../shared/calendar/months-later.ts'
import type { Due } from '../shared/ports/due-store.ts'
import { KEPT_MONTHS } from '../shared/run/ledger.ts'
import { leftLongAgo } from '../shared/run/left-long-ago.ts'
import type { Scheme } from '../shared/scheme/scheme.ts'
import type { Basics } from './steps/wiring.ts'

type Deps = Pick<Basics, 'store'>

/** Marks a place among what is to be forgotten, as opposed to one in what is due. */
const PLACE = 'forget.'
const LAST = `${PLACE}last`

/**
 * What comes before the chase of a day, and on every day: people whose details have been kept for long enough, and runs
 * that are long past, page by page, scheme after scheme. Without a `page` there are none (left), and the chase starts at `after`. Met again the next
 * day is whatever could not be forgotten: nothing is noted of a page but what was done.
 */
export async function forgetDue(
  deps: Deps,
  today: string,
  after: string | undefined,
): Promise<{ page?: { due: Due[]; next: string }; after?: string }> {
  if (after !== undefined && !after.startsWith(PLACE)) return { after }
  let at = after?.slice(PLACE.length) ?? '0'
  while (`${PLACE}${at}` !== LAST) {
    const page = await pageOf(deps, today, at)
    if (page.due.length > 0) return { page: { due: page.due, next: `${PLACE}${page.next}` } }
    at = page.next
  }
  return {}
}

/**
 * The page at a place: the number of the scheme, with `past` for its runs that are long over, and after a dot where these
 * or the others go on.
 */
async function pageOf({ store }: Deps, today: string, place: string): Promise<{ due: Due[]; next: string }> {
  const [, number = '', past, from] = /^(\d+)(past)?(?:\.(.+))?$/.exec(place) ?? []
  const scheme = schemes[Number(number)]
  if (!scheme) return { due: [], next: 'last' }
  if (past) {
    const { runs, next } = await store.runsPast(scheme.id, monthsLater(today, -KEPT_MONTHS), from)
    return {
      due: runs.map((run) => ({ forget: { past: run } })),
      next: next ? `${number}past.${next}` : String(Number(number) + 1),
    }
  }
  const holders = from ? [] : await holdersOf({ store }, scheme, today)
  const { runs, next } = await store.runsOver(scheme.id, monthsLater(today, -scheme.keepMonths.others), from)
  return {
    due: [...holders, ...runs.map((run) => ({ forget: { run } }))],
    next: next ? `${number}.${next}` : `${number}past`,
  }
}

async function holdersOf({ store }: Deps, scheme: Scheme, today: string): Promise<Due[]> {
  const due = leftLongAgo(await store.register(scheme.id), scheme.keepMonths, today)
  return due.map(({ scheme, role, unit, run, step }) => ({
    forget: { entry: { scheme, role, unit, run, step } },
  }))
}

import { BANK_HOLIDAYS, type Holidays } from '../shared/calendar/bank-holidays.ts'
import { calendarChange, nameOfList } from '../shared/calendar/calendar-change.ts'
import type { Due } from '../shared/ports/due-store.ts'
import type { Basics } from './steps/wiring.ts'

type Deps = Pick<Basics, 'store' | 'log'>

/** Marks a place among the open asks, as opposed to one in what is due. */
const PLACE = 'calendar.'
const LAST = `${PLACE}last`

/**
 * What comes before the chase of a day after the list of bank holidays has changed: all open asks, page by page, to be
 * recomputed. Without a `page` there are none (left), and the chase starts at `after`.
 *
 * The new list is kept as known only when all of them were met on two mornings: one that was being opened or taken up
 * again during the first, or could not be recomputed then, is met on the second. Meeting one twice does nothing.
 */
export async function followCalendar(
  deps: Deps,
  today: string,
  after: string | undefined,
  holidays: Holidays = BANK_HOLIDAYS,
): Promise<{ page?: { due: Due[]; next: string | null }; after?: string }> {
  if (after !== undefined && !after.startsWith(PLACE)) return { after }
  if (after === LAST) {
    await settle(deps, today, holidays)
    return {}
  }
  if (after === undefined && !(await hasChanged(deps, today, holidays))) return {}
  let page = await deps.store.openAsks(after?.slice(PLACE.length))
  while (page.asks.length === 0 && page.next) page = await deps.store.openAsks(page.next)
  deps.log.info('calendar.changed', { asks: page.asks.length })
  const due = page.asks.map((ask) => ({ ...ask, recompute: true as const }))
  return { page: { due, next: page.next ? `${PLACE}${page.next}` : LAST } }
}

/** Whether open asks have to be met. Notes when that began, and keeps a list that moves nobody's date. */
async function hasChanged({ store }: Deps, today: string, is: Holidays): Promise<boolean> {
  const known = await store.calendar()
  const name = nameOfList(is)
  const version = (known?.version ?? 0) + 1
  const change = known && calendarChange(known.holidays, is)
  if (!change) {
    const kept = known && nameOfList(known.holidays) === name && !known.changing
    if (!kept) await store.keepCalendar({ version, holidays: is }, version - 1)
    return false
  }
  if (known.changing?.to !== name)
    await store.keepCalendar({ ...known, version, changing: { to: name, since: today } }, known.version)
  return true
}

async function settle({ store }: Deps, today: string, is: Holidays): Promise<void> {
  const known = await store.calendar()
  if (known?.changing?.to !== nameOfList(is) || known.changing.since >= today) return
  await store.keepCalendar({ version: known.version + 1, holidays: is }, known.version)
}

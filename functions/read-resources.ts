import { londonDate } from '../shared/calendar/london.ts'
import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import { type Gatherable, gatherItems } from '../shared/resources/gather-items.ts'
import type { Listed } from '../shared/scheme/form.ts'
import { formsGathered, type ResourceSection, sectionOf } from '../shared/scheme/resources.ts'
import type { Scheme } from '../shared/scheme/scheme.ts'

type Deps = { store: Pick<Store, 'everyAnswerTo' | 'runsAt'>; now: Now }

/** What sections of a scheme's resources are made of: a query a form, and one look at the runs. */
export async function readResources(
  { store, now }: Deps,
  scheme: Scheme,
  sections: ResourceSection[],
): Promise<Gatherable> {
  const answers = Object.fromEntries(
    await Promise.all(
      formsGathered(sections).map(
        async (form) => [form, await store.everyAnswerTo(scheme.id, form)] as const,
      ),
    ),
  )
  const runs = new Set(Object.values(answers).flatMap((all) => all.map(({ run }) => run)))
  const stopped = (await store.runsAt([...runs])).filter(({ state }) => state === 'stopped')
  return { scheme, answers, stopped, today: londonDate(now()) }
}

/** The lists of resources that a form asks about (`resources.added`): each item by the reference of its run. */
export async function resourceLists(
  deps: Deps,
  scheme: Scheme,
  references: string[],
): Promise<Record<string, Listed[]>> {
  const asked = references.flatMap((reference) => {
    const section = sectionOf(scheme.resources, reference)
    return section ? [{ reference, section }] : []
  })
  if (asked.length === 0) return {}
  const known = await readResources(
    deps,
    scheme,
    asked.map(({ section }) => section),
  )
  return Object.fromEntries(
    asked.map(({ reference, section }) => {
      const welsh = gatherItems(section, known, 'cy')
      const listed = gatherItems(section, known, 'en').map(({ reference: value, title, lines }): Listed => {
        const other = welsh.find((one) => one.reference === value)
        return {
          ...{ value, label: { en: title, cy: other?.title ?? title } },
          hint: lines[0] === undefined ? undefined : { en: lines[0], cy: other?.lines[0] ?? lines[0] },
        }
      })
      return [reference, listed]
    }),
  )
}

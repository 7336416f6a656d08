import { ordinaryFixtures } from '../../test/shared/pages/fixtures/fixtures.ts'
import { median } from '../median.ts'
import type { Bundle } from './bundles.ts'
import { fresh, timed } from './fresh.ts'

/** So many rounds go by before anything is noted: by then the code is compiled. */
const WARM_UP = 20

/**
 * What a page of each kind costs in a warm function, as a ratio to a handler that does nothing. All take turns, so
 * that what else the machine does strikes all alike. All fixtures of a kind count together.
 */
export async function warmRatios(
  bundles: { trivial: Bundle; everyPage: Bundle },
  rounds: number,
): Promise<Map<string, number>> {
  const trivial = fresh(bundles.trivial)
  const everyPage = fresh(bundles.everyPage)
  try {
    const nothing: number[] = []
    const times = new Map<string, number[]>(ordinaryFixtures.map(({ name }) => [name, []]))
    for (let round = -WARM_UP; round < rounds; round++)
      for (const [name, noted] of times) {
        const [none, page] = [await timed(trivial, {}), await timed(everyPage, { name })]
        if (round < 0) continue
        nothing.push(none)
        noted.push(page)
      }
    return byKind(times, median(nothing))
  } finally {
    await Promise.all([trivial.stop(), everyPage.stop()])
  }
}

function byKind(times: Map<string, number[]>, nothing: number): Map<string, number> {
  const kinds = Map.groupBy(ordinaryFixtures, ({ view }) => view.kind)
  return new Map(
    [...kinds].map(([kind, fixtures]) => [
      kind,
      median(fixtures.flatMap(({ name }) => times.get(name) ?? [])) / nothing,
    ]),
  )
}

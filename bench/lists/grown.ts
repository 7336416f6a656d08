import type { PageRead } from './measure.ts'

/** Items differ in length by a few bytes, and units are rounded up. */
const MOST_GROWTH = 1.1

/** The promises that pages broke when more runs were stored, as sentences. */
export function grown(few: PageRead[], many: PageRead[]): string[] {
  return many.flatMap(({ page, units, scans }, index) => {
    const before = few[index]!.units
    return [
      ...(scans > 0 ? [`${page} called Scan`] : []),
      ...(units > before * MOST_GROWTH ? [`${page} read ${units} units, and ${before} with few runs`] : []),
    ]
  })
}

import type { KeepMonths, Scheme } from '../scheme.ts'
import type { Problem } from './problem.ts'

/** An execution lives a year, and counts the letters that it has sent (facts 24). */
const SHORTEST: Record<keyof KeepMonths, number> = { holders: 1, others: 1, letters: 12 }

/** A scheme says for how long it keeps what it knows of people: nobody else can. */
export function checkKeepMonths(scheme: Scheme): Problem[] {
  const months: Partial<KeepMonths> = scheme.keepMonths ?? {}
  return (Object.keys(SHORTEST) as (keyof KeepMonths)[])
    .filter((what) => !(Number.isInteger(months[what]) && months[what]! >= SHORTEST[what]))
    .map((what) => ({
      at: `keepMonths/${what}`,
      wrong: `${months[what] ?? 'nothing'} is no number of months to keep ${what}`,
      remedy: `Give a whole number of months, at least ${SHORTEST[what]}`,
    }))
}

import type { Answered } from './records/answer.ts'

/**
 * The units that do not want to be asked yet, each with the date (YYYY-MM-DD) before which they do not: what the newest
 * of a unit's answers gives in the field. Who answered again without a date may be asked.
 */
export function heldBack(answers: Answered[], field: string, today: string): Map<string, string> {
  const newest = new Map<string, Answered>()
  for (const answer of answers) {
    const { unit, at } = answer
    if (unit !== undefined && at >= (newest.get(unit)?.at ?? '')) newest.set(unit, answer)
  }
  const dates = [...newest].map(([unit, { answers }]) => [unit, answers[field]] as const)
  return new Map(dates.filter((one): one is [string, string] => typeof one[1] === 'string' && today < one[1]))
}

import { referenceIn } from '../cloud/inbox.ts'
import { dateOf } from '../london.ts'
import type { Check } from './check.ts'

/** Nobody gets the same letter twice on one day: same address, subject and reference. */
export const twice: Check = ({ evidence: { letters } }) => {
  const seen = new Map<string, number>()
  for (const letter of letters) {
    const what = `${letter.destinations.join()} on ${dateOf(letter.date)}: “${letter.subject}” (${referenceIn(letter)})`
    seen.set(what, (seen.get(what) ?? 0) + 1)
  }
  return [...seen].filter(([, times]) => times > 1).map(([what, times]) => `${times} letters to ${what}`)
}

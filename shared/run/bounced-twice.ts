import type { LetterRecord } from './records/letter.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Whether letters to an address bounced softly twice within 24 hours (common rules 0.6): one letter twice, or two of
 * them. Each counts by the instant at which it happened, so that what is told twice counts once.
 */
export function bouncedTwice(letters: LetterRecord[], email: string): boolean {
  const instants = letters
    .filter(({ to }) => to.email === email)
    .flatMap(({ softBouncedAt, softBouncedAgainAt }) => [softBouncedAt, softBouncedAgainAt])
    .filter((at) => at !== undefined)
    .map((at) => Date.parse(at))
    .sort((a, b) => a - b)
  return instants.some((at, index) => index > 0 && at - instants[index - 1]! <= DAY_MS)
}

import type { LetterRecord } from './records/letter.ts'

/** What became of a letter, as far as is known. Accepted by the provider is not delivered (facts 39). */
export type LetterFate =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delayed'
  | 'delivered'
  | 'undeliverable'
  | 'complained'

/**
 * The state of a letter from what happened to it and when, whatever order that was told in: a complaint and a bounce
 * stay; a delay is over once it was delivered.
 */
export function fateOf(letter: LetterRecord): LetterFate {
  if (letter.complainedAt) return 'complained'
  if (letter.bouncedAt || letter.rejectedAt) return 'undeliverable'
  if (letter.deliveredAt) return 'delivered'
  if (letter.delayedAt || letter.softBouncedAt) return 'delayed'
  if (letter.acceptedAt) return 'sent'
  return letter.state
}

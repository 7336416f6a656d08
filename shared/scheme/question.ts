import type { Text } from './text.ts'

/** A question that the people who run a scheme ask again and again, and what kind of answer the console finds. */
export interface Question {
  id: string
  text: Text
  finding: Finding
}

/**
 * The kinds of answer there are. The set is closed: the checker and the console know exactly these, and a scheme says
 * which it wants as data.
 */
export type Finding =
  /** Units of a round whose first question has no answer, in the newest open run of the flow. */
  | { kind: 'unanswered'; flow: string; round: string }
  /** Every open ask past its reply-by date, in the newest open run of each flow. */
  | { kind: 'overdue' }
  /** Units where nobody holds a role today, why (what the round came to there) and who stands in. */
  | { kind: 'vacant'; role: string; standIn?: string; flow: string; round: string }
  /** Addresses that did not work, in the newest open run of each flow. */
  | { kind: 'undeliverable' }
  /** In which languages letters go, and which letters lack one. */
  | { kind: 'languages' }
  /** Nothing is kept yet that would answer it: why. */
  | { kind: 'not-kept'; because: Text }

import type { LetterRecord } from '../run/records/letter.ts'
import type { Run } from '../run/records/run.ts'

/** Letters, and what became of them. */
export interface LetterStore {
  letters(run: string): Promise<LetterRecord[]>
  letter(run: string, id: string): Promise<LetterRecord | undefined>
  /** Writes a letter that waits to be sent, with its reference, unless it is there already. `child` is its run's place in a round. */
  queueLetter(letter: LetterRecord, child: Run['child']): Promise<void>
  /**
   * Changes fields of a letter if it is in one of the states; false if not. Other fields stay as they are. A letter
   * that is being sent must still be so by the same attempt: two that find it at once do not both send it again.
   */
  moveLetter(
    letter: Pick<LetterRecord, 'run' | 'id' | 'sendingAt'>,
    to: Partial<LetterRecord>,
    from: LetterRecord['state'][],
  ): Promise<boolean>
  /** Notes what the provider told of a letter, the first time it tells it; the letter as it is then. */
  letterHappened(
    letter: Pick<LetterRecord, 'run' | 'id'>,
    what: LetterHappening,
    at: string,
  ): Promise<LetterRecord | undefined>
}

/** What can become of a letter, as the provider tells it. */
export type LetterHappening =
  | 'acceptedAt'
  | 'deliveredAt'
  | 'delayedAt'
  | 'softBouncedAt'
  | 'softBouncedAgainAt'
  | 'bouncedAt'
  | 'complainedAt'
  | 'rejectedAt'

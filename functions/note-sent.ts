import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import type { LetterRecord } from '../shared/run/records/letter.ts'
import { ROUNDS, TooBusy } from './change.ts'

/**
 * Marks a letter as sent and enters it in the ledger, both in one transaction, and so once. Whoever sends it does, and
 * the provider's event makes sure of it, for the sender may have been stopped before it could: the first does, and the
 * others find it sent. Reads the run alone: nothing else decides it. Throws TooBusy.
 */
export async function noteSent(
  { store, now }: { store: Store; now: Now },
  letter: LetterRecord,
  sent: { sentAt: string; messageId: string },
): Promise<void> {
  const detail = { letter: letter.letter, id: letter.id, message: sent.messageId }
  for (let round = 0; round < ROUNDS; round++) {
    const run = await store.run(letter.run)
    if (!run) return
    const entry = { at: now(), who: 'system', what: 'letter-sent', step: letter.step, detail } as const
    if (await store.commit({ run, ledger: [entry], sent: [{ ...letter, ...sent }] })) return
    // Somebody else changed the run in between, or noted the letter first.
    const found = await store.letter(letter.run, letter.id)
    if (!found || found.state === 'sent') return
  }
  throw new TooBusy(`The run ${letter.run} was changed by others ${ROUNDS} times while a letter was noted`)
}

import type { Now, Store } from '../shared/ports.ts'
import type { LetterRecord } from '../shared/run/records.ts'
import { changeRun } from './change.ts'

/**
 * Marks a letter as sent and enters it in the ledger, both in one transaction, and so once. Whoever sends it does, and
 * the provider's event makes sure of it, for the sender may have been stopped before it could: the first does, and the
 * others find it sent.
 */
export async function noteSent(
  deps: { store: Store; now: Now },
  { run, id }: Pick<LetterRecord, 'run' | 'id'>,
  sent: { sentAt: string; messageId: string },
): Promise<void> {
  await changeRun(deps, run, async (situation) => {
    const letter = await deps.store.letter(run, id)
    if (!letter || letter.state === 'sent') return {}
    const detail = { letter: letter.letter, id, message: sent.messageId }
    const entry = {
      at: situation.now,
      who: 'system',
      what: 'letter-sent',
      step: letter.step,
      detail,
    } as const
    return { change: { run: situation.file.run, ledger: [entry], sent: [{ ...letter, ...sent }] } }
  })
}

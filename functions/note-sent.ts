import type { Now, Store } from '../shared/ports.ts'
import type { Change } from '../shared/run/change.ts'
import type { LetterRecord } from '../shared/run/records.ts'
import type { Situation } from '../shared/run/situation.ts'
import { changeRun } from './change.ts'

/**
 * Enters in the ledger that a letter was sent, once. Whoever sends it does, and the provider's event makes sure of it,
 * for the sender may have been stopped before it could: the first does, and the others find it there.
 */
export async function noteSent(deps: { store: Store; now: Now }, letter: LetterRecord): Promise<void> {
  await changeRun(deps, letter.run, async (current) => {
    const ledger = await deps.store.ledger(letter.run)
    const isNoted = ledger.some(({ what, detail }) => what === 'letter-sent' && detail?.id === letter.id)
    return { change: isNoted ? undefined : letterSent(current, letter) }
  })
}

function letterSent(situation: Situation, letter: LetterRecord): Change {
  return {
    run: situation.file.run,
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'letter-sent',
        step: letter.step,
        detail: { letter: letter.letter, id: letter.id, message: letter.messageId ?? '' },
      },
    ],
  }
}

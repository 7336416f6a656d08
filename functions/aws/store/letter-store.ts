import type { LetterStore } from '../../../shared/ports/letter-store.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'
import { LETTER, letterBoarded, letterKey, letterWaiting, referenceKey } from '../keys.ts'
import { letterHappened, moveLetter } from '../letter-updates.ts'
import type { Items } from './items.ts'

/** Letters, and what became of them. See `shared/ports/letter-store.ts`. */
export const openLetterStore = ({ client, table, get, putNew, within }: Items): LetterStore => ({
  letters: (run) => within<LetterRecord>(`RUN#${run}`, LETTER),
  letter: (run, id) => get<LetterRecord>(letterKey(run, id)),
  queueLetter: async (letter, child) => {
    const { run, id, reference } = letter
    if (reference) await putNew({ run, letter: id, ...referenceKey(reference) })
    await putNew({
      ...letter,
      ...letterWaiting(letter),
      ...letterBoarded(child, letter),
      ...letterKey(run, id),
    })
  },
  moveLetter: (letter, to, from) => moveLetter(client, table, letter, to, from),
  letterHappened: (letter, what, at) => letterHappened(client, table, letter, what, at),
})

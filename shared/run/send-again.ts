import type { AskStep } from '../scheme/steps/ask.ts'
import { stepOf } from '../scheme/walk.ts'
import { letterFor } from './ask-letters.ts'
import type { Change } from './change.ts'
import { letterOf } from './letter-of.ts'
import type { Ask } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import { askAt, type Situation } from './situation.ts'

/**
 * One more letter, with one more link, for an ask that is still open. `letters` are those of the run so far: the new
 * one's number counts on. It is the letter that first brought the ask, or the one that is named. Undefined when the ask is settled or was asked without a letter.
 */
export function sendAgain(
  situation: Situation,
  found: Pick<Ask, 'step' | 'number'>,
  letters: LetterRecord[],
  which?: string,
): { change: Change; letter: LetterRecord } | undefined {
  const { file } = situation
  const ask = askAt(file, found)
  const step = stepOf(situation.flow, found.step) as AskStep
  const own = letterOf(situation, step)
  if (ask?.state !== 'sent' || !own) return undefined
  const id = which ?? own
  const letter = letterFor(situation, ask, id, String(sentSoFar(letters, ask, id) + 1))
  return {
    letter,
    change: {
      run: file.run,
      ledger: [
        {
          at: situation.now,
          who: `${ask.holder.as} ${ask.reference}`,
          what: 'link-sent-again',
          step: ask.step,
          detail: { ask: ask.number, letter: letter.id },
        },
      ],
      letters: [letter],
    },
  }
}

function sentSoFar(letters: LetterRecord[], ask: Ask, letter: string): number {
  return letters.filter((one) => one.step === ask.step && one.ask === ask.number && one.letter === letter)
    .length
}

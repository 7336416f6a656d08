import type { AskStep } from '../scheme/step.ts'
import { stepOf } from '../scheme/walk.ts'
import type { Change } from './change.ts'
import { languagesFor, linkFor } from './open-ask.ts'
import type { Ask, LetterRecord } from './records.ts'
import type { Situation } from './situation.ts'

/**
 * One more letter, with one more link, for an ask that is still open. `letters` are those of the run so far: the new
 * one's number counts on. Undefined when the ask is settled or was asked without a letter.
 */
export function sendAgain(
  situation: Situation,
  found: Pick<Ask, 'step' | 'number'>,
  letters: LetterRecord[],
  linkHash: string,
): { change: Change; letter: LetterRecord; ask: Ask; step: AskStep } | undefined {
  const { file } = situation
  const ask = file.asks.find(({ step, number }) => step === found.step && number === found.number)
  const step = stepOf(situation.flow, found.step) as AskStep
  if (ask?.state !== 'sent' || !step.letter) return undefined
  const prefix = `${ask.step}-${ask.number}-${step.letter}-`
  const number = letters.filter((letter) => letter.id.startsWith(prefix)).length + 1
  const letter: LetterRecord = {
    id: `${prefix}${number}`,
    run: ask.run,
    step: ask.step,
    letter: step.letter,
    to: { name: ask.holder.name, email: ask.holder.email },
    languages: languagesFor(situation, ask.holder.language),
    state: 'queued',
    queuedAt: situation.now,
  }
  return {
    ask,
    step,
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
      links: [linkFor(situation, ask, linkHash)],
    },
  }
}

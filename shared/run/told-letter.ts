import type { TellStep } from '../scheme/steps/tell.ts'
import { forgetLetterAt } from './keep-answers.ts'
import type { Holder } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import type { Situation } from './situation.ts'
import { languagesToTell } from './tell-languages.ts'

/** A letter of a step that asks nothing, to be sent; `reference` is its own reference number, where it has one. */
export const toldLetter = (
  situation: Situation,
  step: TellStep,
  { id, recipient, reference }: { id: string; recipient: Holder; reference: string | undefined },
): LetterRecord => ({
  id,
  run: situation.file.run.id,
  step: step.id,
  letter: step.letter,
  recipient,
  link: false,
  reference,
  to: { name: recipient.name, email: recipient.email },
  languages: languagesToTell(situation, step, recipient),
  state: 'queued',
  queuedAt: situation.now,
  forgetAt: forgetLetterAt(situation.scheme, situation.now),
})

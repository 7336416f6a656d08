import type { TellStep } from '../scheme/steps/tell.ts'
import { languagesFor } from './ask-letters.ts'
import type { Holder } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import { latestAnswer, type Situation } from './situation.ts'

/**
 * The languages of a letter that asks nothing: that in which people wrote what it answers, whatever they chose for their
 * letters (standards WL-05: a message received in Welsh is answered in Welsh); otherwise those of whoever is told.
 */
export const languagesToTell = (
  situation: Situation,
  { replyTo }: TellStep,
  recipient: Pick<Holder, 'language'> | undefined,
): LetterRecord['languages'] => {
  const asked = replyTo === undefined ? undefined : latestAnswer(situation, replyTo)
  return languagesFor(situation, asked?.language ?? recipient?.language)
}

import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { TEXTS } from '../texts.ts'
import type { QuestionsView } from '../views/questions.ts'

/** What people ask. */
export const questionsModel: ToModel<QuestionsView> = ({ schemes }, language) => {
  const heading = inLanguage(TEXTS.questions, language)
  return { heading, params: { heading, schemes, several: schemes.length > 1 } }
}

import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import { TEXTS } from '../texts.ts'
import type { CheckView } from '../views/question.ts'

/** The answers, each with a way to change it, before they are sent. */
export const checkModel: ToModel<CheckView> = (view, language) => {
  const heading = inLanguage(TEXTS.checkAnswers, language)
  return { heading, params: { ...view, heading, summary: summaryParams(view.rows, language) } }
}

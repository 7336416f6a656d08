import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import type { LetterView } from '../views/run.ts'

/** One letter, word for word. */
export const letterModel: ToModel<LetterView> = (view, language) => ({
  heading: view.subject,
  params: { heading: view.subject, facts: summaryParams(view.facts, language), text: view.text },
})

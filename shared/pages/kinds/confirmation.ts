import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import type { ConfirmationView } from '../views/answered.ts'

/** The answer is in: its reference, what happens next, and what was sent. */
export const confirmationModel: ToModel<ConfirmationView> = (view, language) => ({
  heading: view.title,
  params: { ...view, heading: view.title, summary: summaryParams(view.rows, language) },
})

import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import type { RecordedView } from '../views/answered.ts'

/** A second visit: what was answered, when and by whom. */
export const recordedModel: ToModel<RecordedView> = (view, language) => ({
  heading: view.heading,
  params: { ...view, summary: summaryParams(view.rows, language) },
})

import type { ToModel } from '../model.ts'
import type { FindingView } from '../views/finding.ts'

/** A question of the console with its answer. */
export const findingModel: ToModel<FindingView> = ({ text, summary, lines, next, more }) => ({
  heading: text,
  params: { heading: text, summary, lines, next, more },
})

import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import type { StartView } from '../views/answered.ts'

/** Who is asked what, by when, and what it is about. */
export const startModel: ToModel<StartView> = (view, language) => ({
  heading: view.heading,
  params: {
    ...view,
    facts: summaryParams(view.facts, language),
    about: view.about.map(({ heading, rows }) => ({ heading, summary: summaryParams(rows, language) })),
  },
})

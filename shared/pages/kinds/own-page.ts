import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import type { OwnPageView } from '../views/own-page.ts'

/** A person's own page. */
export const ownPageModel: ToModel<OwnPageView> = (view, language) => ({
  heading: view.heading,
  params: {
    ...view,
    facts: summaryParams(view.facts, language),
    waiting: { ...view.waiting, summaries: view.waiting.rows.map((rows) => summaryParams(rows, language)) },
    began: view.began && { ...view.began, summary: summaryParams(view.began.rows, language) },
    offers: view.offers && {
      ...view.offers,
      items: view.offers.items.map((item) => ({ ...item, summary: summaryParams(item.rows, language) })),
    },
    held: { ...view.held, summary: summaryParams(view.held.rows, language) },
  },
})

import type { ToModel } from '../model.ts'
import type { ReadingView } from '../views/own-page.ts'

/** Lists to read behind a person's own page. */
export const readingModel: ToModel<ReadingView> = (view) => ({ heading: view.heading, params: { ...view } })

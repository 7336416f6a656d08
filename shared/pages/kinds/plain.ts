import type { ToModel } from '../model.ts'
import type { PlainView } from '../views/plain.ts'

/** A heading and a few sentences. */
export const plainModel: ToModel<PlainView> = (view) => ({ heading: view.heading, params: { ...view } })

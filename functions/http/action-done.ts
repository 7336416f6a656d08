import { type Action, formOf } from '../../shared/actions/action.ts'
import type { Frame } from '../../shared/pages/views.ts'
import type { Language } from '../../shared/scheme/text.ts'
import type { Asked } from './asked.ts'
import { frameOf, plainView } from './frame.ts'
import { type PageResponse, viewed } from './response.ts'

/** What somebody sees after an action: what happens next. The ask itself is still there to answer. */
export function actionDone(
  { situation, ask }: Asked,
  action: Action,
  language: Language,
  more: Partial<Frame> = {},
): PageResponse {
  const frame = frameOf(situation, language, more)
  const { name, next } = formOf(action, situation, ask)
  const view = plainView({ heading: name, paragraphs: [next] }, language)
  return viewed(frame, view)
}

import { type Action, formOf } from '../../../shared/actions/action.ts'
import type { Frame } from '../../../shared/pages/views/frame.ts'
import { ABOUT_ASK } from '../../../shared/pages/wording/asked.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import type { Asked } from '../asked.ts'
import { frameOf, plainView } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'

/**
 * What somebody sees after an action: what happens next. The ask itself is still there to answer; `about` is its page in
 * the console, to go back to.
 */
export function actionDone(
  { situation, ask }: Asked,
  action: Action,
  language: Language,
  more: Partial<Frame> = {},
  about?: string,
): PageResponse {
  const frame = frameOf(situation, language, more)
  const { name, next } = formOf(action, situation, ask)
  const link = about === undefined ? undefined : { href: about, text: inLanguage(ABOUT_ASK.back, language) }
  const view = plainView({ heading: name, paragraphs: [next] }, language, { link })
  return viewed(frame, view)
}

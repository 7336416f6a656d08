import { type Action, formOf, isOffered } from '../../../shared/actions/action.ts'
import { ABOUT_ASK } from '../../../shared/pages/wording/asked.ts'
import { inLanguage } from '../../../shared/scheme/text.ts'
import type { Asked } from '../asked.ts'
import type { Filling } from '../filling/filling.ts'
import { plainView } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'

/** The page that says why an action cannot be done now; undefined when it can. `about` is the page of the ask. */
export function actionRefused(
  { situation, ask }: Asked,
  action: Action,
  { frame, context: { language } }: Filling,
  about: string,
): PageResponse | undefined {
  const why = isOffered(action, situation, ask) ? action.unless?.(situation, ask) : ABOUT_ASK.noLonger
  if (!why) return undefined
  const heading = isOffered(action, situation, ask) ? formOf(action, situation, ask).name : action.link
  const link = { href: about, text: inLanguage(ABOUT_ASK.back, language) }
  const view = plainView({ heading, paragraphs: [why] }, language, { link })
  return viewed(frame, view, { status: 409 })
}

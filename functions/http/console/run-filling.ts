import type { RunAction } from '../../../shared/actions/run-actions.ts'
import type { ConsoleFrame } from '../../../shared/pages/views/frame.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import { ABOUT_RUN } from '../../../shared/pages/wording/run.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import { inLanguage, type Text } from '../../../shared/scheme/text.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import type { Filling } from '../filling/filling.ts'
import { formContext } from '../filling/form-context.ts'
import { frameOf, plainView } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'
import { language } from './language.ts'

/** The form of an action on a whole run, to be filled in. */
export function runFilling(
  situation: Situation,
  action: RunAction,
  units: Unit[],
  { csrf, console }: { csrf: string; console: ConsoleFrame },
): Filling {
  const { scheme, unit, file } = situation
  const names = [scheme.name, unit?.name].filter((name) => name !== undefined)
  return {
    form: action.form,
    caption: [...names.map((name) => inLanguage(name, language)), file.run.reference].join(' – '),
    base: `${runPath(situation)}/do/${action.id}`,
    sentHref: `${runPath(situation)}/do/${action.id}/done`,
    draftKey: `run#${file.run.id}#${action.id}`,
    context: formContext(situation, language, units),
    frame: frameOf({ scheme }, language, { console, backHref: runPath(situation) }),
    csrf,
    warning: ASK_WORDS.notDoneYet,
  }
}

/** What is shown in place of the form: that it is done, or that it can no longer be. Undefined when it can. */
export function runActionClosed(form: {
  situation: Situation
  action: RunAction
  filling: Filling
  page?: string
}): PageResponse | undefined {
  const { page, action } = form
  if (page === 'done') return said(form, action.form.next)
  if (page === 'cannot') return said(form, ABOUT_RUN.cannot, 409)
  if (page === 'not-alone') return said(form, ABOUT_RUN.notAlone, 409)
  return action.offered(form.situation) ? undefined : said(form, ABOUT_RUN.noLonger, 409)
}

export const runPath = ({ file }: Situation): string => `/console/runs/${encodeURIComponent(file.run.id)}`

function said(
  { situation, action, filling }: { situation: Situation; action: RunAction; filling: Filling },
  text: Text | Text[],
  status = 200,
): PageResponse {
  const frame = { ...filling.frame, backHref: undefined }
  const link = { href: runPath(situation), text: inLanguage(ABOUT_RUN.back, language) }
  const view = plainView({ heading: action.form.name, paragraphs: [text].flat() }, language, { link })
  return viewed(frame, view, { status })
}

import type { Workflow } from '../../../shared/ports/workflow.ts'
import type { SendDeps } from '../../send-letter.ts'
import type { Basics } from '../../steps/wiring.ts'
import { asksOfOffice } from '../own-page/asks.ts'
import { begin, started } from '../own-page/begin.ts'
import { sendAllAgain } from '../own-page/send-again.ts'
import { addressOf, hinderedPage, startAt } from '../own-page/starts.ts'
import { type HeldOffice, languageFor } from '../own-page/way-in.ts'
import { RequestRefused } from '../refused.ts'
import type { PageRequest } from '../request.ts'
import type { PageResponse } from '../response.ts'
import { draftKeyOf, officeStarts, startsBehind, whyNot } from './starts.ts'

type Deps = Basics & SendDeps & { workflow: Workflow }

/** POST of the page of an office: a page of the form of a start, the start itself, or "send me the letter again". */
export async function hearOffice(deps: Deps, page: HeldOffice, request: PageRequest): Promise<PageResponse> {
  const { token = '', page: name = '', part } = request.params
  if (name === 'again' && part === undefined)
    return sendAllAgain(deps, request, token, () => asksOfOffice(deps, page))
  const language = languageFor(page, request.query.lang)
  const stands = await officeStarts(deps, page)
  const stand = startAt(stands, name)
  if (!stand || part === undefined) throw new RequestRefused('not-found')
  const base = `/you/${token}`
  // Pressed again, when whoever it was about may have left by it already.
  const begun = part === 'check' ? await deps.store.file(stand.run) : undefined
  if (begun) {
    const at = { base: `${base}/${addressOf(stand.flow)}`, draftKey: draftKeyOf(page, stand.run) }
    return started(deps, at, begun.run)
  }
  const start = startAt(startsBehind(page, stands, language), name)
  if (!start) return hinderedPage(page.situation, whyNot(page, stand), language, base)
  return begin(deps, page.situation, start, { token, part, language }, request)
}

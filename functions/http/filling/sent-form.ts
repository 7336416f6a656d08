import { SENT_ALREADY } from '../../../shared/pages/wording/asked.ts'
import type { Draft } from '../../../shared/ports/draft-store.ts'
import { inLanguage } from '../../../shared/scheme/text.ts'
import { plainView } from '../frame.ts'
import { field, type PageRequest } from '../request.ts'
import { type PageResponse, seeOther, viewed } from '../response.ts'
import { draftOf } from './draft.ts'
import type { Filling, FillingDeps } from './filling.ts'

/** Far longer than between two presses of a button, or than a page stays open that somebody else sends meanwhile. */
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * What stands in the place of a draft that was sent as `version`: nothing of what was typed, and that it was sent. A
 * second press finds it and does nothing again; the form begins anew for whoever opens it after that.
 */
export const sentDraft = (
  { context }: Filling,
  version: number,
  now: string,
  forMs: number = KEPT_MS,
): Draft => ({
  version: version + 1,
  answers: {},
  sent: version,
  language: context.language,
  forgetAt: Math.floor((Date.parse(now) + forMs) / 1000),
})

/** The form was sent and what it asked for is done: puts the mark in the place of the draft that was sent. */
export async function noteFormSent(
  deps: FillingDeps,
  filling: Filling,
  version: number,
  forMs?: number,
): Promise<void> {
  await deps.store.saveDraft(filling.draftKey, sentDraft(filling, version, deps.now(), forMs), version)
}

/**
 * What the press of a button leads to when that form was sent already: whoever pressed twice comes to where the first
 * press led; whoever sends what somebody else has changed and sent is told. Undefined when it was not sent.
 */
export function afterSent(filling: Filling, draft: Draft, request: PageRequest): PageResponse | undefined {
  const version = field(request.form, 'version')
  if (draft.sent === undefined || filling.sentHref === undefined || version === String(draft.version))
    return undefined
  if (version === String(draft.sent)) return seeOther(filling.sentHref)
  const { language } = filling.context
  const link = { href: filling.frame.backHref ?? filling.base, text: inLanguage(SENT_ALREADY.back, language) }
  return viewed(filling.frame, plainView(SENT_ALREADY, language, { link }), { status: 409 })
}

/** The same for a page whose form may no longer be offered, because it was sent: asked before anything else is. */
export async function pressedAgain(
  deps: FillingDeps,
  filling: Filling,
  page: string | undefined,
  request: PageRequest,
): Promise<PageResponse | undefined> {
  if (page !== 'check' || request.json || field(request.form, 'csrf') !== filling.csrf) return undefined
  return afterSent(filling, await draftOf(deps, filling), request)
}

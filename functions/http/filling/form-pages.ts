import { askedFields, pageBefore } from '../../../shared/form/asked.ts'
import type { readPage } from '../../../shared/form/read-page.ts'
import { shownText } from '../../../shared/form/show-answer.ts'
import { openingValues } from '../../../shared/form/starting-values.ts'
import type { View } from '../../../shared/pages/views/view.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Draft } from '../../../shared/ports/draft-store.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import { inLanguage } from '../../../shared/scheme/text.ts'
import { carryingTyped } from '../frame.ts'
import { type PageResponse, seeOther, viewed } from '../response.ts'
import { answerRows } from './answer-rows.ts'
import { finished } from './draft.ts'
import type { Filling } from './filling.ts'
import { formForProgram } from './program-form.ts'
import { SIGNED_IN_AGAIN } from './signed-in-again.ts'

/** One page of questions, with what was answered or typed there; `wrong` says what cannot be taken. */
export function showQuestion(
  filling: Filling,
  page: Page,
  { answers, typed }: Draft,
  toCheck: boolean,
  wrong?: Extract<ReturnType<typeof readPage>, { ok: false }>,
): PageResponse {
  const { form, context, base, frame } = filling
  const { language } = context
  const before = pageBefore(form, answers, page.id)
  // A form without a start page has its first question there: back is where the frame says.
  const first = filling.start ? base : frame.backHref
  const back = toCheck ? `${base}/check` : before ? `${base}/${before.id}` : first
  const asked = new Set(askedFields(form, answers))
  const action = `${base}/${page.id}${toCheck ? '?from=check' : ''}`
  const view: View = {
    kind: 'question',
    caption: filling.caption,
    heading: page.heading && context.fill(inLanguage(page.heading, language)),
    fields: page.fields.filter((candidate) => asked.has(candidate) || page.fields.length === 1),
    values: openingValues(form, page, answers, context),
    typed: wrong?.typed ?? typed?.[page.id],
    errors: wrong?.errors ?? [],
    // Nothing is wrong with what was typed: it came from before she signed in again.
    notice: wrong?.errors.length === 0 ? SIGNED_IN_AGAIN : undefined,
    action,
    csrf: filling.csrf,
    units: context.units.map((unit) => ({ id: unit.id, name: inLanguage(unit.name, language) })),
    fill: context.fill,
    saveHref: filling.saveHref && `${filling.saveHref}?page=${page.id}`,
    shown: (field) => shownText(field, context) ?? '',
  }
  const switched = carryingTyped(frame, action, wrong !== undefined)
  return viewed({ ...switched, backHref: back }, view, {
    status: wrong ? (wrong.errors.length > 0 ? 422 : 403) : 200,
    resource: formForProgram(filling, answers),
  })
}

/** All answers before they are sent; or the way to the first page that is not done. */
export function showCheck(filling: Filling, draft: Draft, notice?: string): PageResponse {
  const { form, context, base, frame } = filling
  const done = finished(filling, draft)
  if (!done.ok) return seeOther(`${base}/${done.page}?from=check`)
  const last = form.pages.findLast((page) =>
    page.fields.some((asked) => askedFields(form, done.answers).includes(asked)),
  )
  const view: View = {
    kind: 'check',
    caption: filling.caption,
    rows: answerRows(form, done.answers, context, { change: (page) => `${base}/${page}?from=check` }),
    warning: inLanguage(filling.warning ?? ASK_WORDS.warning, context.language),
    send: inLanguage(form.send, context.language),
    action: `${base}/check`,
    csrf: filling.csrf,
    version: String(draft.version),
    notice,
  }
  return viewed({ ...frame, backHref: `${base}/${last?.id ?? ''}` }, view, {
    status: notice === SIGNED_IN_AGAIN ? 403 : 200,
    resource: formForProgram(filling, done.answers),
  })
}

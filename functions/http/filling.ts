import type { Answers, FormContext } from '../../shared/form/answers.ts'
import { askedFields, keepAsked, pageAfter, pageBefore } from '../../shared/form/asked.ts'
import { readPage } from '../../shared/form/read-page.ts'
import type { Frame, View } from '../../shared/pages/views.ts'
import { ASK_WORDS } from '../../shared/pages/wording.ts'
import type { Draft, Now, Store } from '../../shared/ports.ts'
import type { Form, Page } from '../../shared/scheme/form.ts'
import { inLanguage } from '../../shared/scheme/text.ts'
import { answerRows, shownHash } from './answer-rows.ts'
import { begunAt } from './begun-at.ts'
import { draftOf, finished, saveDraft, typedElsewhere } from './draft.ts'
import { fromThisForm } from './from-this-form.ts'
import { programAnswers } from './program-answers.ts'
import { formForProgram } from './program-form.ts'
import { RequestRefused } from './refused.ts'
import { field, type PageRequest } from './request.ts'
import { type PageResponse, seeOther, viewed } from './response.ts'

/** One form being filled in by somebody: an ask through its link, a task in the console, or the start of a run. */
export interface Filling {
  form: Form
  caption: string
  /** The address that the names of pages are put behind. */
  base: string
  draftKey: string
  context: FormContext
  frame: Frame
  csrf: string
  /** Where a page of a long form is kept, to come back to it (common rules 0.4). */
  saveHref?: string
  /** The answers it begins with, where it was filled in before. */
  begun?: Answers
  /** The first page; without one the form begins with its first question. */
  start?: View
  /** The same for a program; without it, it gets the form. */
  resource?: () => object
}
export interface FillingDeps {
  store: Store
  now: Now
}

/** Shows a page of the form: its start, a question, or the check page. GET changes nothing. */
export async function show(
  deps: FillingDeps,
  filling: Filling,
  name: string | undefined,
  request: PageRequest,
): Promise<PageResponse> {
  const { form, frame, base } = filling
  const draft = await draftOf(deps, filling)
  if (name === undefined && filling.start)
    return viewed(frame, begunAt(filling, filling.start, draft), { resource: filling.resource })
  const first = form.pages[0]!.id
  // To a program every page is the whole form.
  if (name === undefined && !request.program) return seeOther(`${base}/${first}`)
  if (name === 'check') return showCheck(filling, draft)
  const page = pageOf(form, name ?? first)
  return showQuestion(filling, page, draft, request.query.from === 'check')
}

/** Takes a posted page: keeps the answers and leads on, or shows the page again with what is wrong. */
export async function take(
  deps: FillingDeps,
  filling: Filling,
  name: string,
  request: PageRequest,
): Promise<PageResponse> {
  if (request.json) throw new RequestRefused('not-to-programs')
  fromThisForm(request, filling.csrf)
  const page = pageOf(filling.form, name)
  const toCheck = request.query.from === 'check'
  for (;;) {
    const draft = await draftOf(deps, filling)
    const read = readPage(filling.form, page, request.form, { ...filling.context, answers: draft.answers })
    if (!read.ok) return showQuestion(filling, page, draft, toCheck, read)
    const kept = { answers: read.answers, typed: typedElsewhere(draft, page) }
    if (await saveDraft(deps, filling, draft, kept)) return seeOther(nextOf(filling, page, kept, toCheck))
  }
}

/** What a person sends from the check page: complete and seen, or the response that says why it is not. */
export async function sent(
  deps: FillingDeps,
  filling: Filling,
  request: PageRequest,
): Promise<{ answers: Answers; shown: string } | { response: PageResponse }> {
  fromThisForm(request, filling.csrf)
  if (request.json) return sentByProgram(deps, filling, request.json)
  const draft = await draftOf(deps, filling)
  const done = finished(filling, draft)
  if (!done.ok) return { response: seeOther(`${filling.base}/${done.page}?from=check`) }
  if (field(request.form, 'version') !== String(draft.version))
    return { response: showCheck(filling, draft, inLanguage(ASK_WORDS.changed, filling.frame.language)) }
  return { answers: done.answers, shown: shownHash(filling, done.answers) }
}

/** A program sends everything at once. It is kept like pages are, for what comes after the check page. */
async function sentByProgram(
  deps: FillingDeps,
  filling: Filling,
  json: NonNullable<PageRequest['json']>,
): Promise<{ answers: Answers; shown: string }> {
  const answers = programAnswers(filling, json)
  while (!(await saveDraft(deps, filling, await draftOf(deps, filling), { answers })));
  return { answers, shown: shownHash(filling, answers) }
}

/** All answers as they were kept, and the version of their draft; or the way to the first page that is not done. */
export async function filledIn(
  deps: FillingDeps,
  filling: Filling,
): Promise<{ answers: Answers; version: number } | { response: PageResponse }> {
  const draft = await draftOf(deps, filling)
  const done = finished(filling, draft)
  if (!done.ok) return { response: seeOther(`${filling.base}/${done.page}?from=check`) }
  return { answers: done.answers, version: draft.version }
}

/** After a change made from the check page: what is newly needed first, then the check page again (PT-09). */
function nextOf(
  filling: Filling,
  page: Page,
  kept: Pick<Draft, 'answers' | 'typed'>,
  toCheck: boolean,
): string {
  const { form, base } = filling
  if (toCheck) {
    const done = finished(filling, kept)
    return done.ok ? `${base}/check` : `${base}/${done.page}?from=check`
  }
  const next = pageAfter(form, kept.answers, page.id)
  return `${base}/${next ? next.id : 'check'}`
}

/** Throws RequestRefused when the form has no such page. */
export function pageOf(form: Form, name: string): Page {
  const page = form.pages.find((candidate) => candidate.id === name)
  if (!page) throw new RequestRefused('not-found')
  return page
}

function showQuestion(
  filling: Filling,
  page: Page,
  { answers, typed }: Draft,
  toCheck: boolean,
  wrong?: { errors: ReturnType<typeof errorsOf>; typed: PageRequest['form'] },
): PageResponse {
  const { form, context, base, frame } = filling
  const { language } = context
  const before = pageBefore(form, answers, page.id)
  // A form without a start page has its first question there: back is where the frame says.
  const first = filling.start ? base : frame.backHref
  const back = toCheck ? `${base}/check` : before ? `${base}/${before.id}` : first
  const asked = new Set(askedFields(form, answers))
  const view: View = {
    kind: 'question',
    caption: filling.caption,
    heading: page.heading && context.fill(inLanguage(page.heading, language)),
    fields: page.fields.filter((candidate) => asked.has(candidate) || page.fields.length === 1),
    values: keepAsked(form, answers),
    typed: wrong?.typed ?? typed?.[page.id],
    errors: wrong?.errors ?? [],
    action: `${base}/${page.id}${toCheck ? '?from=check' : ''}`,
    csrf: filling.csrf,
    units: context.units.map((unit) => ({ id: unit.id, name: inLanguage(unit.name, language) })),
    fill: context.fill,
    saveHref: filling.saveHref && `${filling.saveHref}?page=${page.id}`,
    shown: (reference) => context.resolve(reference) ?? '',
  }
  return viewed({ ...frame, backHref: back }, view, {
    status: wrong ? 422 : 200,
    resource: formForProgram(filling, answers),
  })
}

const errorsOf = (result: Extract<ReturnType<typeof readPage>, { ok: false }>) => result.errors

function showCheck(filling: Filling, draft: Draft, notice?: string): PageResponse {
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
    warning: inLanguage(ASK_WORDS.warning, context.language),
    send: inLanguage(form.send, context.language),
    action: `${base}/check`,
    csrf: filling.csrf,
    version: String(draft.version),
    notice,
  }
  return viewed({ ...frame, backHref: `${base}/${last?.id ?? ''}` }, view, {
    resource: formForProgram(filling, done.answers),
  })
}

import type { Answers, FormContext } from '../../../shared/form/answers.ts'
import { pageAfter } from '../../../shared/form/asked.ts'
import { readPage } from '../../../shared/form/read-page.ts'
import type { Frame } from '../../../shared/pages/views/frame.ts'
import type { View } from '../../../shared/pages/views/view.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Draft } from '../../../shared/ports/draft-store.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Form, Page } from '../../../shared/scheme/form.ts'
import { inLanguage, type Text } from '../../../shared/scheme/text.ts'
import { RequestRefused } from '../refused.ts'
import { field, type PageRequest } from '../request.ts'
import { type PageResponse, seeOther, viewed } from '../response.ts'
import { shownHash } from './answer-rows.ts'
import { begunAt } from './begun-at.ts'
import { draftOf, finished, saveDraft, typedElsewhere } from './draft.ts'
import { showCheck, showQuestion } from './form-pages.ts'
import { fromThisForm } from './from-this-form.ts'
import { keepPage } from './keep-page.ts'
import { programAnswers } from './program-answers.ts'
import { afterSent } from './sent-form.ts'
import { ofAnotherSession, SIGNED_IN_AGAIN } from './signed-in-again.ts'

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
  /** What its button does, said above it; without it, that the answer is sent. */
  warning?: Text
  /** Where the sending of it leads, and a second press of its button; without it the records say whether it was sent. */
  sentHref?: string
  /** What a program marks its sending with, so that sent twice it is done once. */
  once?: string
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
  const page = pageOf(filling.form, name)
  const toCheck = request.query.from === 'check'
  if (ofAnotherSession(filling, request)) {
    const typedThere = { ok: false as const, errors: [], typed: request.form }
    return showQuestion(filling, page, await draftOf(deps, filling), toCheck, typedThere)
  }
  fromThisForm(request, filling.csrf)
  if (request.query.stay !== undefined) return stay(deps, filling, page, request)
  for (;;) {
    const draft = await draftOf(deps, filling)
    const read = readPage(filling.form, page, request.form, { ...filling.context, answers: draft.answers })
    if (!read.ok) return showQuestion(filling, page, draft, toCheck, read)
    const kept = { answers: read.answers, typed: typedElsewhere(draft, page) }
    if (await saveDraft(deps, filling, draft, kept)) return seeOther(nextOf(filling, page, kept, toCheck))
  }
}

/** Takes a page along into the other language: what was typed is kept, right or wrong, and nobody is led on. */
async function stay(
  deps: FillingDeps,
  filling: Filling,
  page: Page,
  request: PageRequest,
): Promise<PageResponse> {
  const { read, draft } = await keepPage(deps, filling, page, request)
  const toCheck = request.query.from === 'check'
  if (!read.ok && request.query.stay === 'errors') return showQuestion(filling, page, draft, toCheck, read)
  const query = new URLSearchParams({
    ...(toCheck ? { from: 'check' } : {}),
    lang: filling.context.language,
  })
  return seeOther(`${filling.base}/${page.id}?${query}`)
}

/** What a person sends from the check page: complete and seen, or the response that says why it is not. */
export async function sent(
  deps: FillingDeps,
  filling: Filling,
  request: PageRequest,
): Promise<Sent | { response: PageResponse }> {
  if (ofAnotherSession(filling, request)) {
    const draft = await draftOf(deps, filling)
    if (finished(filling, draft).ok) return { response: showCheck(filling, draft, SIGNED_IN_AGAIN) }
  }
  fromThisForm(request, filling.csrf)
  if (request.json) return sentByProgram(deps, filling, request.json)
  const draft = await draftOf(deps, filling)
  const again = afterSent(filling, draft, request)
  if (again) return { response: again }
  const done = finished(filling, draft)
  if (!done.ok) return { response: seeOther(`${filling.base}/${done.page}?from=check`) }
  if (field(request.form, 'version') !== String(draft.version))
    return { response: showCheck(filling, draft, inLanguage(ASK_WORDS.changed, filling.frame.language)) }
  return { answers: done.answers, shown: shownHash(filling, done.answers), version: draft.version }
}

/** What was sent: the answers, what was shown (its hash), and the version of the draft. */
export interface Sent {
  answers: Answers
  shown: string
  version: number
}

/** A program sends everything at once. It is kept like pages are, for what comes after the check page. */
async function sentByProgram(
  deps: FillingDeps,
  filling: Filling,
  json: NonNullable<PageRequest['json']>,
): Promise<Sent> {
  const answers = programAnswers(filling, json)
  for (;;) {
    const draft = await draftOf(deps, filling)
    if (await saveDraft(deps, filling, draft, { answers }))
      return { answers, shown: shownHash(filling, answers), version: draft.version + 1 }
  }
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

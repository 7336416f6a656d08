import type { Answers, Body } from '../../../shared/form/answers.ts'
import { askedPages } from '../../../shared/form/asked.ts'
import { complete } from '../../../shared/form/complete.ts'
import { forgetDraftAt } from '../../../shared/form/keep-drafts.ts'
import { startingValues } from '../../../shared/form/starting-values.ts'
import type { Draft } from '../../../shared/ports/draft-store.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import { RequestRefused } from '../refused.ts'
import type { Filling, FillingDeps } from './filling.ts'

/** The draft of a form, or what it begins with: version 0 where none was kept, or where one was `sent` its next. */
export async function draftOf(
  deps: FillingDeps,
  { form, draftKey, context, begun }: Filling,
): Promise<Draft> {
  const stored = await deps.store.draft(draftKey)
  if (stored && stored.sent === undefined) return stored
  const answers: Answers =
    begun ?? Object.assign({}, ...form.pages.map((page) => startingValues(page, {}, context)))
  return { version: 0, language: context.language, forgetAt: 0, ...stored, answers }
}

/** A record in the table has 400 KB at the most (facts 49), and the answers stand in it too. */
const MOST_TYPED = 200_000

/** Keeps what is new in a draft. False when somebody else was faster. Throws RequestRefused when it is too large. */
export function saveDraft(
  deps: FillingDeps,
  { form, draftKey, context }: Filling,
  { version }: Draft,
  { answers, typed }: Pick<Draft, 'answers' | 'typed'>,
): Promise<boolean> {
  if (Buffer.byteLength(JSON.stringify(typed ?? {})) > MOST_TYPED) throw new RequestRefused('too-large')
  const forgetAt = Math.floor(Date.parse(forgetDraftAt(form, deps.now())) / 1000)
  return deps.store.saveDraft(
    draftKey,
    { version: version + 1, answers, typed, language: context.language, forgetAt },
    version,
  )
}

/** Whether a draft can be sent today, as `complete` says; a page that was left unfinished is to be finished first. */
export function finished(
  { form, context }: Pick<Filling, 'form' | 'context'>,
  { answers, typed = {} }: Pick<Draft, 'answers' | 'typed'>,
): ReturnType<typeof complete> {
  const done = complete(form, answers, context)
  const open = [...(done.ok ? [] : [done.page]), ...Object.keys(typed)]
  const first = askedPages(form, answers).find(({ id }) => open.includes(id))
  return first ? { ok: false, page: first.id } : done
}

/** What was typed into the other pages. */
export function typedElsewhere({ typed = {} }: Draft, page: Page): Draft['typed'] {
  const { [page.id]: _, ...others } = typed
  return Object.keys(others).length > 0 ? others : undefined
}

/** Whether anything at all stands in the inputs of a page. */
export const isTyped = (body: Body): boolean =>
  Object.values(body).some((value) => [value].flat().some((text) => text.trim() !== ''))

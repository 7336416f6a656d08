import { readPage, without } from '../../../shared/form/read-page.ts'
import type { Draft } from '../../../shared/ports/draft-store.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import { RequestRefused } from '../refused.ts'
import type { PageRequest } from '../request.ts'
import { draftOf, isTyped, saveDraft, typedElsewhere } from './draft.ts'
import type { Filling, FillingDeps } from './filling.ts'
import { fromThisForm } from './from-this-form.ts'

/**
 * Keeps a posted page as far as it is filled in, for somebody who goes on another time or in the other language: its
 * answers where they are right, and otherwise what was typed, as it was typed. Nothing is lost, and nothing unfinished
 * is an answer. Gives how the page was read, and the draft as it stood before.
 */
export async function keepPage(
  deps: FillingDeps,
  filling: Filling,
  page: Page,
  request: PageRequest,
): Promise<{ read: ReturnType<typeof readPage>; draft: Draft }> {
  if (request.json) throw new RequestRefused('not-to-programs')
  fromThisForm(request, filling.csrf)
  for (;;) {
    const draft = await draftOf(deps, filling)
    const read = readPage(filling.form, page, request.form, { ...filling.context, answers: draft.answers })
    const kept = keptOf(draft, page, read)
    if (!kept || (await saveDraft(deps, filling, draft, kept))) return { read, draft }
  }
}

/** What there is to keep; undefined where nothing stood on the page before and nothing does now. */
function keptOf(
  draft: Draft,
  page: Page,
  read: ReturnType<typeof readPage>,
): Pick<Draft, 'answers' | 'typed'> | undefined {
  const others = typedElsewhere(draft, page)
  if (read.ok) return { answers: read.answers, typed: others }
  const answers = without(draft.answers, page)
  const untouched = Object.keys(answers).length === Object.keys(draft.answers).length
  if (untouched && !draft.typed?.[page.id] && !isTyped(read.typed)) return undefined
  return { answers, typed: { ...others, [page.id]: read.typed } }
}

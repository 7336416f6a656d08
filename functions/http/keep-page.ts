import { readPage, without } from '../../shared/form/read-page.ts'
import { draftOf, isTyped, saveDraft, typedElsewhere } from './draft.ts'
import { type Filling, type FillingDeps, pageOf } from './filling.ts'
import { fromThisForm } from './from-this-form.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'

/**
 * Keeps a posted page as far as it is filled in, for somebody who wants to go on another time: its answers where they
 * are right, and otherwise what was typed, as it was typed. Nothing is lost, and nothing unfinished is an answer.
 */
export async function keepPage(
  deps: FillingDeps,
  filling: Filling,
  name: string,
  request: PageRequest,
): Promise<void> {
  if (request.json) throw new RequestRefused('not-to-programs')
  fromThisForm(request, filling.csrf)
  const page = pageOf(filling.form, name)
  for (;;) {
    const draft = await draftOf(deps, filling)
    const read = readPage(filling.form, page, request.form, { ...filling.context, answers: draft.answers })
    const others = typedElsewhere(draft, page)
    if (read.ok) {
      if (await saveDraft(deps, filling, draft, { answers: read.answers, typed: others })) return
      continue
    }
    const answers = without(draft.answers, page)
    // Nothing stood there before and nothing does now.
    const untouched = Object.keys(answers).length === Object.keys(draft.answers).length
    const left = untouched && !draft.typed?.[page.id] && !isTyped(read.typed)
    if (left) return
    const typed = { ...others, [page.id]: read.typed }
    if (await saveDraft(deps, filling, draft, { answers, typed })) return
  }
}

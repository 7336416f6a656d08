import type { Field } from '../scheme/field.ts'
import { type Form, fieldsOf, type Page } from '../scheme/form.ts'
import type { Answers } from './answers.ts'
import { answerTo, holds } from './condition.ts'

/** The answers to fields that are asked, and nothing else: answers whose condition no longer holds are gone. */
export function keepAsked(form: Form, answers: Answers): Answers {
  return walk(form, answers).kept
}

/**
 * The fields that are asked, in order, those that are only shown among them. Conditions look at the answers of asked
 * fields alone: what hangs on a question that is no longer asked is not asked either.
 */
export function askedFields(form: Form, answers: Answers): Field[] {
  return walk(form, answers).asked
}

/** The pages with something to ask, in order. A page that only ever shows something counts when it shows it. */
export function askedPages(form: Form, answers: Answers): Page[] {
  const asked = new Set(askedFields(form, answers))
  return form.pages.filter((page) => {
    const questions = page.fields.filter((field) => field.type !== 'shown')
    return (questions.length > 0 ? questions : page.fields).some((field) => asked.has(field))
  })
}

/** The next page that is asked after the given one, which need not be asked itself; undefined after the last. */
export function pageAfter(form: Form, answers: Answers, pageId: string): Page | undefined {
  const at = placeOf(form, pageId)
  return askedPages(form, answers).find((page) => placeOf(form, page.id) > at)
}

/** The last page that is asked before the given one, which need not be asked itself; undefined before the first. */
export function pageBefore(form: Form, answers: Answers, pageId: string): Page | undefined {
  const at = placeOf(form, pageId)
  return askedPages(form, answers).findLast((page) => placeOf(form, page.id) < at)
}

/** Throws `RangeError` for a page that the form does not have. */
function placeOf(form: Form, pageId: string): number {
  const place = form.pages.findIndex((page) => page.id === pageId)
  if (place < 0)
    throw new RangeError(
      `Form ${form.id} has no page ${JSON.stringify(pageId)}, only ${form.pages.map((page) => page.id).join(', ')}`,
    )
  return place
}

function walk(form: Form, answers: Answers): { asked: Field[]; kept: Answers } {
  let kept: Answers = {}
  const asked = fieldsOf(form).filter((field) => {
    if (!holds(field.when, kept)) return false
    const answer = field.type === 'shown' ? undefined : answerTo(answers, field.id)
    if (answer !== undefined) kept = { ...kept, [field.id]: answer }
    return true
  })
  return { asked, kept }
}

import type { Form, Page } from '../scheme/form.ts'
import type { Answers, FormContext } from './answers.ts'
import { keepAsked } from './asked.ts'
import { answerTo } from './condition.ts'

/**
 * What the inputs of a page hold when it is opened: the answers already given, else what is known from elsewhere in
 * the run (`from`), for the person to correct (standards AX-07). In stored form; nothing is an answer until it is sent.
 */
export function startingValues(page: Page, answers: Answers, context: FormContext): Answers {
  return Object.fromEntries(
    page.fields.flatMap((field) => {
      const from = 'from' in field && field.type !== 'shown' ? field.from : undefined
      const value = answerTo(answers, field.id) ?? (from && context.resolve(from))
      return value ? [[field.id, value]] : []
    }),
  )
}

/**
 * The same for a page of a form that is being filled in. What is only asked since another answer starts with what is
 * known too; what may be left empty does not start anew once somebody has left it so.
 */
export function openingValues(form: Form, page: Page, answers: Answers, context: FormContext): Answers {
  const needed = page.fields.filter((field) => !('optional' in field && field.optional))
  return { ...startingValues({ ...page, fields: needed }, {}, context), ...keepAsked(form, answers) }
}

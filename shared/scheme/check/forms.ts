import type { Condition, Field, Form } from '../form.ts'
import { fieldsOf, outcomesOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import type { Problem } from './problem.ts'
import { oneOf, repeated, SLUG } from './problem.ts'

/** Page ids that addresses need for themselves. */
const RESERVED = ['check', 'done', 'start', 'do', 'receipt', 'save', 'change', 'more-time', 'not-me']

/** Forms ask each thing once, in an order in which every condition is already answered. */
export function checkForms(scheme: Scheme): Problem[] {
  const twice = repeated(scheme.forms.map((form) => form.id)).map((id) => ({
    at: id,
    wrong: 'two forms have this id',
    remedy: 'Give each form an id of its own',
  }))
  return [...twice, ...scheme.forms.flatMap(checkForm)]
}

function checkForm(form: Form): Problem[] {
  const problems: Problem[] = []
  const say = (at: string, wrong: string, remedy: string) =>
    problems.push({ at: `${form.id}/${at}`, wrong, remedy })
  const fields = fieldsOf(form)
  for (const id of repeated(fields.map((field) => field.id)))
    say(id, 'two fields have this id', 'Ask each thing once')
  for (const id of repeated(form.pages.map((page) => page.id)))
    say(id, 'two pages have this id', 'Give each page an id of its own')
  for (const page of form.pages) {
    if (!SLUG.test(page.id) || RESERVED.includes(page.id))
      say(
        page.id,
        `"${page.id}" cannot be a page's id`,
        `Use small letters and hyphens, not ${oneOf(RESERVED)}`,
      )
    if (page.fields.length === 0) say(page.id, 'the page has no fields', 'Remove it or give it one')
    if (page.fields.length > 1 && !page.heading)
      say(
        page.id,
        'the page has several fields and no heading',
        'Add a heading that says what they have in common',
      )
  }
  fields.forEach((field, index) => {
    const page = form.pages.find((candidate) => candidate.fields.includes(field))!
    if (field.when) problems.push(...checkCondition(form, field.id, field.when, fields.slice(0, index)))
    if (field.type === 'radios')
      for (const value of repeated(field.options.map((option) => option.value)))
        say(field.id, `the option "${value}" stands twice`, 'Give each option a value of its own')
    if (field.when && page.fields.some((other) => other.id === field.when!.field))
      say(field.id, `its condition hangs on "${field.when.field}" of the same page`, 'Put it on a later page')
  })
  if (form.decides && fields.find((field) => field.id === form.decides)?.type !== 'radios')
    say(
      form.decides,
      'the deciding field is not one of its radios',
      `Use ${oneOf(fields.filter((field) => field.type === 'radios').map((field) => field.id))}`,
    )
  for (const exception of form.except ?? [])
    problems.push(...checkCondition(form, `except ${exception.outcome}`, exception.when, fields))
  for (const outcome of Object.keys(form.nextAfter ?? {}))
    if (!outcomesOf(form).includes(outcome))
      say('nextAfter', `"${outcome}" is not an outcome`, `Use ${oneOf(outcomesOf(form))}`)
  for (const outcome of repeated(outcomesOf(form)))
    say('except', `the outcome "${outcome}" stands twice`, 'Name the exception differently')
  for (const rule of form.rules ?? []) {
    problems.push(...checkCondition(form, `rule ${rule.rule}`, rule.when, fields))
    const counted = fields.find((field) => field.id === rule.field)
    if (counted?.type !== 'checkboxes')
      say(`rule ${rule.rule}`, `"${rule.field}" is not a field of checkboxes`, 'Count a field of checkboxes')
  }
  return problems
}

function checkCondition(form: Form, at: string, when: Condition, earlier: Field[]): Problem[] {
  const field = earlier.find((candidate) => candidate.id === when.field)
  if (field?.type !== 'radios') {
    const radios = earlier.filter((candidate) => candidate.type === 'radios').map((candidate) => candidate.id)
    return [
      {
        at: `${form.id}/${at}`,
        wrong: `its condition hangs on "${when.field}", which is not asked before it`,
        remedy: `Use ${oneOf(radios)}`,
      },
    ]
  }
  const values = field.options.map((option) => option.value)
  return [when.is]
    .flat()
    .filter((value) => !values.includes(value))
    .map((value) => ({
      at: `${form.id}/${at}`,
      wrong: `"${value}" is not an answer to ${when.field}`,
      remedy: `Use ${oneOf(values)}`,
    }))
}

import type { Condition } from '../condition.ts'
import type { Field, Option } from '../field.ts'
import { type ComparisonRule, type DifferenceRule, type Form, fieldsOf, outcomesOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import type { Problem } from './problem.ts'
import { oneOf, repeated, SLUG } from './problem.ts'

/** Page ids that addresses need for themselves. */
const RESERVED = [
  'check',
  'done',
  'start',
  'do',
  'receipt',
  'save',
  'change',
  'step-aside',
  'more-time',
  'not-me',
]

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
    if (field.type === 'radios' || (field.type === 'checkboxes' && field.options !== 'units'))
      for (const value of repeated((field.options as Option[]).map((option) => option.value)))
        say(field.id, `the option "${value}" stands twice`, 'Give each option a value of its own')
    if (field.when && page.fields.some((other) => other.id === field.when!.field))
      say(field.id, `its condition hangs on "${field.when.field}" of the same page`, 'Put it on a later page')
  })
  for (const [list, items] of Object.entries(form.lists ?? {}))
    for (const id of items.flatMap((item) => [item.label, item.text ?? [], item.tag ?? []].flat()))
      if (!fields.some((field) => field.id === id))
        say(
          `lists/${list}`,
          `there is no field "${id}"`,
          'Name the fields that hold each item’s name and text',
        )
  if (form.decides && fields.find((field) => field.id === form.decides)?.type !== 'radios')
    say(
      form.decides,
      'the deciding field is not one of its radios',
      `Use ${oneOf(fields.filter((field) => field.type === 'radios').map((field) => field.id))}`,
    )
  for (const exception of form.except ?? [])
    problems.push(...checkCondition(form, `except ${exception.outcome}`, exception.when, fields))
  if (form.withheld) problems.push(...checkCondition(form, 'withheld', form.withheld, fields))
  for (const outcome of Object.keys(form.nextAfter ?? {}))
    if (!outcomesOf(form).includes(outcome))
      say('nextAfter', `"${outcome}" is not an outcome`, `Use ${oneOf(outcomesOf(form))}`)
  for (const outcome of repeated(outcomesOf(form)))
    say('except', `the outcome "${outcome}" stands twice`, 'Name the exception differently')
  for (const rule of form.rules ?? []) {
    if (rule.rule === 'differs') {
      problems.push(...checkDifference(form, rule, fields))
      continue
    }
    if (rule.rule !== 'quorum') {
      problems.push(...checkComparison(form, rule, fields))
      if (rule.when) problems.push(...checkCondition(form, `rule ${rule.rule}`, rule.when, fields))
      continue
    }
    problems.push(...checkCondition(form, `rule ${rule.rule}`, rule.when, fields))
    const counted = fields.find((field) => field.id === rule.field)
    if (counted?.type !== 'checkboxes')
      say(`rule ${rule.rule}`, `"${rule.field}" is not a field of checkboxes`, 'Count a field of checkboxes')
  }
  return problems
}

function checkCondition(form: Form, at: string, when: Condition, earlier: Field[]): Problem[] {
  const choices = earlier.filter(
    (candidate) => candidate.type === 'radios' || candidate.type === 'checkboxes',
  )
  const field = choices.find((candidate) => candidate.id === when.field)
  const problem = (wrong: string, allowed: string[]): Problem[] => [
    { at: `${form.id}/${at}`, wrong, remedy: `Use ${oneOf(allowed)}` },
  ]
  if (!field || field.options === 'units')
    return problem(
      `its condition hangs on "${when.field}", which is not asked before it`,
      choices.filter(({ options }) => options !== 'units').map(({ id }) => id),
    )
  if ('tagged' in when)
    return field.optionsFrom
      ? []
      : problem(
          `its condition hangs on a tag, and "${when.field}" has no list`,
          choices.filter(({ optionsFrom }) => optionsFrom).map(({ id }) => id),
        )
  const values = field.options.map((option) => option.value)
  return [when.is]
    .flat()
    .filter((value) => !values.includes(value))
    .flatMap((value) => problem(`"${value}" is not an answer to ${when.field}`, values))
}

/** What each comparison can compare. */
const COMPARED: Record<ComparisonRule['rule'], Field['type'][]> = {
  later: ['time', 'date'],
  'no-more': ['number'],
  fewer: ['number'],
  'as-many': ['number'],
  another: ['email'],
}

function checkComparison(form: Form, { rule, field, than }: ComparisonRule, fields: Field[]): Problem[] {
  const types = [field, than].map((id) => fields.find((candidate) => candidate.id === id)?.type)
  const [one, other] = types
  if (one && one === other && COMPARED[rule].includes(one)) return []
  return [
    {
      at: `${form.id}/rule ${rule}`,
      wrong: `"${field}" cannot be compared with "${than}"`,
      remedy: `Name two fields of one type: ${oneOf(COMPARED[rule])}`,
    },
  ]
}

/** Types of one text each, as an earlier answer gives it. */
const DIFFERING: Field['type'][] = ['text', 'long-text', 'email', 'phone', 'number', 'time', 'date', 'radios']

function checkDifference(form: Form, rule: DifferenceRule, fields: Field[]): Problem[] {
  const able = fields.filter(({ type }) => DIFFERING.includes(type)).map(({ id }) => id)
  return rule.fields
    .filter((id) => !able.includes(id))
    .map((id) => ({
      at: `${form.id}/rule ${rule.rule}`,
      wrong: `"${id}" is no field that could differ from an earlier answer`,
      remedy: `Use ${oneOf(able)}`,
    }))
}

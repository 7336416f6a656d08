import type { Field } from '../field.ts'
import type { Flow } from '../flow.ts'
import { type Form, fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import type { AskStep } from '../steps/ask.ts'
import { allSteps } from '../walk.ts'
import { oneOf, type Problem } from './problem.ts'

/** What can be shown and typed again by itself. Dates would move clocks, and lists may have changed since. */
const BY_ITSELF: Field['type'][] = ['text', 'long-text', 'phone', 'radios', 'checkboxes']

/** Fields of the own page's form that every scheme has. */
const OWN_FIELDS = ['name', 'email', 'title', 'language']

/**
 * What a person may change later on their own page is theirs, and stands alone: nothing that the run went by, and no
 * other question, hangs on it.
 */
export function checkCorrectable(scheme: Scheme, flow: Flow, step: AskStep, at: string): Problem[] {
  const { correctable = [] } = step
  const form = scheme.forms.find(({ id }) => id === step.form)
  if (correctable.length === 0 || !form) return []
  if (!('person' in step.of))
    return [
      {
        at,
        wrong: 'correctable is for a person, who has a page of their own, and an office is asked',
        remedy: 'Leave it out',
      },
    ]
  const wentBy = wentByIn(flow, form, step)
  const allowed = fieldsOf(form).filter(
    (field) => standsAlone(form, field) && !wentBy.some((used) => used(field.id)),
  )
  const ids = allowed.map(({ id }) => id)
  return correctable
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      at,
      wrong: fieldsOf(form).some((field) => field.id === id)
        ? `"${id}" cannot be changed on its own: the run, or another question, goes by it, or it cannot be asked alone`
        : `${form.id} has no field "${id}"`,
      remedy: `Use ${oneOf(ids)}`,
    }))
}

function standsAlone(form: Form, field: Field): boolean {
  const repeats = form.pages.some((page) => page.repeat !== undefined && page.fields.includes(field))
  const listed = 'optionsFrom' in field && field.optionsFrom !== undefined
  const units = field.type === 'checkboxes' && field.options === 'units'
  return BY_ITSELF.includes(field.type) && !repeats && !listed && !units && !OWN_FIELDS.includes(field.id)
}

/** By what the form, the ask and a count of its answers go. */
function wentByIn(flow: Flow, form: Form, step: AskStep): ((field: string) => boolean)[] {
  const names = [
    form.decides,
    form.withheld?.field,
    form.signs?.name,
    form.signs?.title,
    ...(form.except ?? []).map(({ when }) => when.field),
    ...(form.rules ?? []).flatMap((rule) =>
      rule.rule === 'differs'
        ? rule.fields
        : [rule.field, 'than' in rule ? rule.than : undefined, rule.when?.field],
    ),
    ...fieldsOf(form).map(({ when }) => when?.field),
    ...Object.values(form.lists ?? {}).flatMap((items) =>
      items.flatMap(({ label, text, tag }) => [...[label].flat(), text, tag]),
    ),
    ...Object.values(step.names ?? {}).flatMap((naming) => Object.values(naming).flat()),
    ...(step.passOn ? [step.passOn.name, step.passOn.email] : []),
    ...(step.tasks ?? []).flatMap(({ when, unless }) => [
      'filled' in when ? when.filled : when.field,
      unless?.field,
    ]),
  ]
  const counted = allSteps(flow.steps).flatMap((one) =>
    one.verb === 'tally' && one.ask === step.id && typeof one.rule.carriedBy === 'object'
      ? 'each' in one.rule.carriedBy
        ? [one.rule.carriedBy.each]
        : []
      : [],
  )
  return [(field) => names.includes(field), (field) => counted.some((each) => field.startsWith(each))]
}

import { fieldsOf } from '../form.ts'
import { placeholdersIn } from '../letter.ts'
import type { Scheme } from '../scheme.ts'
import { allSteps, answeredForms, peopleOf } from '../walk.ts'
import { oneOf, type Problem } from './problem.ts'

/** A template names a flow that ends so, and answers, people, offices and units that there are. */
export function checkTemplate(scheme: Scheme): Problem[] {
  const { template } = scheme
  if (!template) return []
  const missing = (kind: string, value: string, allowed: string[]): Problem[] =>
    allowed.includes(value)
      ? []
      : [{ at: 'template', wrong: `there is no ${kind} "${value}"`, remedy: `Use ${oneOf(allowed)}` }]
  const flow = scheme.flows.find(({ id }) => id === template.flow)
  if (!flow)
    return missing(
      'flow',
      template.flow,
      scheme.flows.map(({ id }) => id),
    )
  const forms = answeredForms(flow).get(template.answers)
  if (!forms) return missing('name of answers', template.answers, [...answeredForms(flow).keys()])
  const fields = scheme.forms.filter(({ id }) => forms.has(id)).flatMap(fieldsOf)
  const ends = allSteps(flow.steps).flatMap((step) => (step.verb === 'finish' ? [step.outcome] : []))
  const named = Object.values(template.holders)
  const asked = [
    ...[template.owner, template.languages, template.units.field],
    ...template.words.flatMap(({ says }) => placeholdersIn(says).values),
    ...named.flatMap((one) => ('field' in one ? [one.field] : [])),
  ]
  const offices = scheme.offices.map(({ id }) => id)
  return [
    ...missing('ending', template.outcome, ends),
    ...asked.flatMap((field) =>
      missing(
        'field',
        field,
        fields.map(({ id }) => id),
      ),
    ),
    ...named.flatMap((one) => ('person' in one ? missing('person', one.person, peopleOf(flow)) : [])),
    ...[...Object.keys(template.holders), template.units.office].flatMap((id) =>
      missing('office', id, offices),
    ),
    ...missing(
      'kind of unit',
      template.units.kind,
      scheme.units.map(({ id }) => id),
    ),
  ]
}

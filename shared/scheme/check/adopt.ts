import type { Flow } from '../flow.ts'
import { type Form, fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import type { AdoptStep } from '../steps/adopt.ts'
import { allSteps, answeredForms } from '../walk.ts'
import { oneOf, type Problem } from './problem.ts'

/**
 * What is adopted and what it changes are answers of the same run, in fields of the same ids and types, and what others
 * rely on is among them.
 */
export function checkAdopt(scheme: Scheme, flow: Flow, step: AdoptStep, at: string): Problem[] {
  const known = [...answeredForms(flow).keys()]
  const unknown = [step.answers, step.as].filter((name) => !known.includes(name))
  if (unknown.length > 0)
    return unknown.map((name) => ({
      at,
      wrong: `there is no name of answers "${name}"`,
      remedy: `Use ${oneOf(known)}`,
    }))
  if (step.answers === step.as)
    return [
      {
        at,
        wrong: `it adopts "${step.as}" as itself`,
        remedy: 'Give the change a name of its own: what stands is not to change before it is decided',
      },
    ]
  const theirs = fieldsNamed(scheme, flow, step.as)
  const given = fieldsNamed(scheme, flow, step.answers)
  const common = given.filter(({ id }) => theirs.some((field) => field.id === id))
  const ids = common.map(({ id }) => id)
  const problems: Problem[] = step.moves
    .filter((field) => !ids.includes(field))
    .map((field) => ({
      at,
      wrong: `"${field}" is not a field that both ${step.answers} and ${step.as} have`,
      remedy: `Use ${oneOf(ids)}`,
    }))
  if (ids.length === 0)
    problems.push({
      at,
      wrong: `${step.answers} and ${step.as} have no field in common`,
      remedy: 'Ask for the change in fields of the same ids',
    })
  for (const { id, type } of common)
    if (theirs.some((field) => field.id === id && field.type !== type))
      problems.push({
        at,
        wrong: `"${id}" is of one type in ${step.answers} and of another in ${step.as}`,
        remedy: 'Ask for the same in both',
      })
  const child = allSteps(flow.steps).some(
    (one) => one.verb === 'forEach' && allSteps(one.steps).some(({ id }) => id === step.id),
  )
  if (child)
    problems.push({
      at,
      wrong: 'a child run cannot adopt: what it changes is the whole run’s',
      remedy: 'Put it into the flow itself, or into a branch',
    })
  return problems
}

/** The fields of all forms whose answers go by a name, without those that only show something. */
function fieldsNamed({ forms }: Scheme, flow: Flow, name: string) {
  const ids = answeredForms(flow).get(name) ?? new Set<string>()
  return forms
    .filter((form: Form) => ids.has(form.id))
    .flatMap(fieldsOf)
    .filter(({ type }) => type !== 'shown')
}

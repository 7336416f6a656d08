import type { Flow } from '../flow.ts'
import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { allSteps, asksOf } from '../walk.ts'
import { isAboutUnit } from './after.ts'
import { oneOf, type Problem } from './problem.ts'

/** The fields that a later run can recall: what they hold reads as it is stored. */
const RECALLED = ['number', 'text', 'long-text']

/**
 * What a field recalls of a unit's newest answers (`newest.<form>.<field>`) is asked by that form and says nothing of a
 * person; and the field is asked where the run is about a unit that is known before anybody fills it in.
 */
export function checkNewest(
  scheme: Scheme,
  flow: Flow,
  { form, reference, at }: { form: string; reference: string; at: string },
): Problem[] {
  const [, from = '', field = ''] = reference.split('.')
  const bad = (value: string, allowed: string[]): Problem[] => [
    { at, wrong: `"${reference}" names "${value}", which does not exist`, remedy: `Use ${oneOf(allowed)}` },
  ]
  const recalled = scheme.forms.find(({ id }) => id === from)
  if (!recalled)
    return bad(
      from,
      scheme.forms.map(({ id }) => id),
    )
  const kept = fieldsOf(recalled).filter(({ type, personal }) => RECALLED.includes(type) && !personal)
  const ids = kept.map(({ id }) => id)
  if (!ids.includes(field)) return bad(field, ids)
  const ofUnits = allSteps(flow.steps).flatMap((step) =>
    step.verb === 'forEach' && !step.offices ? asksOf({ ...flow, steps: step.steps }) : [],
  )
  const outside =
    !isAboutUnit(flow) && asksOf(flow).some((ask) => ask.form === form && !ofUnits.includes(ask))
  if (flow.start.form !== form && !outside) return []
  return [
    {
      at,
      wrong: `"${reference}" is of a unit, and ${form} is asked where none is known`,
      remedy: 'Ask it in a forEach, or in a flow about a unit, and not as its start',
    },
  ]
}

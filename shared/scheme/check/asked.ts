import type { Flow } from '../flow.ts'
import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { allSteps } from '../walk.ts'
import type { Asked } from '../who.ts'
import { oneOf, type Problem } from './problem.ts'

/** A round that goes by what another one asked names an ask of a round, and a field of its form. */
export function checkAsked(scheme: Scheme, flow: Flow, { ask: id, unless }: Asked, at: string): Problem[] {
  const asks = allSteps(flow.steps)
    .flatMap((step) => (step.verb === 'forEach' && !step.offices ? allSteps(step.steps) : []))
    .filter((step) => step.verb === 'ask')
  const ask = asks.find((one) => one.id === id)
  if (!ask) return [{ at, wrong: `no round asks "${id}"`, remedy: `Use ${oneOf(asks.map((one) => one.id))}` }]
  const form = scheme.forms.find((one) => one.id === ask.form)
  const fields = form ? fieldsOf(form).map((field) => field.id) : []
  if (!unless || fields.includes(unless.field)) return []
  return [{ at, wrong: `${ask.form} has no field "${unless.field}"`, remedy: `Use ${oneOf(fields)}` }]
}

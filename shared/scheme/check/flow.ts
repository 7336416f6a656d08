import type { Flow } from '../flow.ts'
import type { Scheme } from '../scheme.ts'
import { allSteps } from '../walk.ts'
import { checkMoving } from './asides.ts'
import { checkFieldsOf } from './fields.ts'
import { type Problem, repeated } from './problem.ts'
import { checkStart } from './start.ts'
import { checkStep } from './step.ts'

/** Every step of a flow names things that exist. What leads where is `routes.ts`. */
export function checkFlow(scheme: Scheme, flow: Flow): Problem[] {
  const steps = allSteps(flow.steps)
  const named = steps.filter((step) => step.verb !== 'goTo' && step.verb !== 'finish')
  const problems: Problem[] = repeated(named.map((step) => step.id)).map((id) => ({
    at: `${flow.id}/${id}`,
    wrong: `two steps are called "${id}"`,
    remedy: 'Give each step an id of its own: it is also its state, its log field and its address',
  }))
  problems.push(...checkStart(scheme, flow))
  return [
    ...problems,
    ...steps.flatMap((step) => checkStep(scheme, flow, step)),
    ...checkMoving(scheme, flow),
    ...checkFieldsOf(scheme, flow),
  ]
}

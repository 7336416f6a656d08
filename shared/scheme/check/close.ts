import type { Flow } from '../flow.ts'
import { OVERTAKEN } from '../outcomes.ts'
import type { Step } from '../step.ts'
import type { AskStep } from '../steps/ask.ts'
import type { CloseStep } from '../steps/close.ts'
import { allSteps, asksOf, asksOfScope, listsIn } from '../walk.ts'
import { canBeOvertaken } from './outcomes.ts'
import { oneOf, type Problem } from './problem.ts'

/** What a step closes can be open when it is come to: an ask of a child run, or of a branch beside its own. */
export function checkClose(flow: Flow, { id, ask }: CloseStep, at: string): Problem[] {
  const own = scopeWith(flow.steps, id)
  if (!own || !asksOfScope(own).some((step) => step.id === ask)) return []
  return [
    {
      at,
      wrong: `it closes "${ask}", which has come to something by then: the same branch asks it`,
      remedy: 'Close an ask of a child run, or of another branch',
    },
  ]
}

/**
 * An ask that another branch makes pointless names an ask of that branch, says what that leads to, and is closed there
 * where it is open.
 */
export function checkUntil(flow: Flow, step: AskStep, at: string): Problem[] {
  const { until, on } = step
  const problems: Problem[] = []
  if (canBeOvertaken(flow, step) && !on?.[OVERTAKEN])
    problems.push({
      at,
      wrong: 'the ask can be overtaken, and nothing says what that leads to',
      remedy: `Add on: { "${OVERTAKEN}": [...] }; an empty list goes on with the next step`,
    })
  if (until === undefined) return problems
  const beside = branchesBeside(flow.steps, step.id)
  const asks = beside.flatMap(asksOfScope).map(({ id }) => id)
  const branch = beside.find((steps) => asksOfScope(steps).some(({ id }) => id === until))
  if (!branch)
    return [
      ...problems,
      {
        at,
        wrong: asksOf(flow).some(({ id }) => id === until)
          ? `it is asked until "${until}", which is not asked in a branch beside it`
          : `there is no ask "${until}"`,
        remedy: asks.length > 0 ? `Use ${oneOf(asks)}` : 'Leave until out',
      },
    ]
  const closed = allSteps(branch).some(
    (one) => one.verb === 'close' && one.ask === step.id && one.as === OVERTAKEN,
  )
  if (!closed)
    problems.push({
      at,
      wrong: `it is asked until "${until}", and nothing closes it after that`,
      remedy: `Add close("…", "${step.id}", { as: "${OVERTAKEN}" }) to the branch of "${until}"`,
    })
  return problems
}

/** The scope's own list that a step stands in, routes included: the flow's, a branch's or a child run's. */
function scopeWith(steps: Step[], id: string): Step[] | undefined {
  for (const step of steps.flatMap(withRoutes))
    if (step.verb === 'forEach' || step.verb === 'together')
      for (const list of listsIn(step)) {
        const found = scopeWith(list, id)
        if (found) return found
      }
  return steps.flatMap(withRoutes).some((step) => step.id === id) ? steps : undefined
}

/** The branches of the same `together` beside that in which a step stands. */
function branchesBeside(steps: Step[], id: string): Step[][] {
  for (const step of allSteps(steps)) {
    if (step.verb !== 'together') continue
    const own = step.branches.find((branch) => branch.flatMap(withRoutes).some((one) => one.id === id))
    if (own) return step.branches.filter((branch) => branch !== own)
  }
  return []
}

const withRoutes = (step: Step): Step[] =>
  step.verb === 'forEach' || step.verb === 'together'
    ? [step]
    : [step, ...listsIn(step).flatMap((list) => list.flatMap(withRoutes))]

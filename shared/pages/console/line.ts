import type { Run } from '../../run/records/run.ts'
import type { Flow } from '../../scheme/flow.ts'
import type { Step } from '../../scheme/step.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import { allSteps, listsIn } from '../../scheme/walk.ts'

/** The steps that a run goes through: the flow's, or for a child run those of the forEach that began it. */
export function stepsOf(flow: Flow, run: Pick<Run, 'child'>): Step[] {
  if (!run.child) return flow.steps
  const round = findStep(flow, run.child.step)
  return round?.verb === 'forEach' ? round.steps : []
}

/** The step with this id; undefined for records of a flow that has changed since. */
export function findStep(flow: Flow, id: string | undefined): Step | undefined {
  return allSteps(flow.steps).find((step) => step.id === id)
}

/** The steps that a run takes when nothing sends it another way: up to the first end or jump. */
export function mainLine(steps: Step[]): Step[] {
  const end = steps.findIndex((step) => step.verb === 'finish' || step.verb === 'goTo')
  const line = end < 0 ? steps : steps.slice(0, end)
  return line.flatMap((step) => (step.verb === 'together' ? step.branches.flatMap(mainLine) : [step]))
}

/** Every step that this run itself can come to, in the order they are written: not those of its child runs. */
export function ownSteps(steps: Step[]): Step[] {
  return steps.flatMap((step) =>
    step.verb === 'forEach' ? [step] : [step, ...listsIn(step).flatMap(ownSteps)],
  )
}

/** The asks that this run itself can come to. */
export function ownAsks(steps: Step[]): AskStep[] {
  return ownSteps(steps).filter((step) => step.verb === 'ask')
}

/** What follows a step, in its own list and then in those around it; undefined when the list has no such step. */
export function restAfter(steps: Step[], id: string, around: Step[] = []): Step[] | undefined {
  for (const [index, step] of steps.entries()) {
    const rest = [...steps.slice(index + 1), ...around]
    if (step.id === id) return rest
    if (step.verb === 'forEach') continue
    for (const list of listsIn(step)) {
      const found = restAfter(list, id, rest)
      if (found) return found
    }
  }
  return undefined
}

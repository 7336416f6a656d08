import type { Run } from '../../run/records/run.ts'
import type { Flow } from '../../scheme/flow.ts'
import { SKIPPED } from '../../scheme/outcomes.ts'
import type { Step } from '../../scheme/step.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import type { ForEachStep } from '../../scheme/steps/branch.ts'
import { findStep, ownSteps, restAfter, stepsOf } from './line.ts'

/** A step at which a run stays until people answer. */
export type Wait = AskStep | ForEachStep

/**
 * What a run waits for, told from its record alone: the step it was last at, or the round that follows it.
 * A round does not note itself in the run, so it is found by going on from the last answer. An ask that follows
 * an ask opens at once: a run that is still at the first was asked it again.
 */
export function waitsOf(flow: Flow, run: Run): Wait[] {
  if (run.state !== 'running') return []
  const steps = stepsOf(flow, run)
  const at = findStep(flow, run.at)
  if (!at) return firstWaits(steps, steps, run)
  const rest = restAfter(steps, at.id) ?? []
  if (at.verb !== 'ask') return firstWaits(rest, steps, run)

  const outcome = run.outcomes[at.id]
  if (outcome === undefined || outcome === at.passOn?.outcome) return [at]
  const next = firstWaits([...(at.on?.[outcome] ?? []), ...rest], steps, run)
  return next.some((wait) => wait.verb === 'forEach') ? next : [at]
}

/** The first steps of a list that wait for people; `all` is where jumps look for their targets. */
function firstWaits(list: Step[], all: Step[], run: Run, jumps = new Set<string>()): Wait[] {
  for (const [index, step] of list.entries()) {
    const rest = list.slice(index + 1)
    switch (step.verb) {
      case 'forEach':
        return [step]
      case 'ask':
        if (step.offered || (step.onlyIf && run.outcomes[step.id] === SKIPPED)) continue
        return [step]
      case 'together':
        return step.branches.flatMap((branch) => firstWaits(branch, all, run, jumps))
      case 'choose': {
        const route = step.on[run.outcomes[step.by] ?? '']
        if (route) return firstWaits([...route, ...rest], all, run, jumps)
        continue
      }
      case 'goTo': {
        // A circle of jumps and choices waits for nobody.
        const target = jumps.has(step.step) ? undefined : findIn(all, step.step)
        return target ? firstWaits(target, all, run, jumps.add(step.step)) : []
      }
      case 'finish':
        return []
    }
  }
  return []
}

/** A step and all that follows it. */
function findIn(all: Step[], id: string): Step[] | undefined {
  const step = ownSteps(all).find((candidate) => candidate.id === id)
  return step && [step, ...(restAfter(all, id) ?? [])]
}

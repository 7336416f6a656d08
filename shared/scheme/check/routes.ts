import type { Flow } from '../scheme.ts'
import type { Step } from '../step.ts'
import { listsIn } from '../walk.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'

/** Verbs after which the next step of the list is not reached by going on. */
const endsTheList = (step: Step): boolean => step.verb === 'finish' || step.verb === 'goTo'

/** Where one scope can jump: a state machine, a branch and a child run are each a scope of their own. */
interface Place {
  flow: string
  /** Steps of the scope's own list: what `goTo` may name. */
  targets: string[]
  /** Steps that some `goTo` of the scope names. */
  jumpedTo: Set<string>
  branch: boolean
}

/** Every step can be reached, every jump lands in its own scope, and every way through a run ends in a finish. */
export function checkRoutes(flow: Flow): Problem[] {
  return checkScope(flow.id, flow.steps, false)
}

function checkScope(flow: string, steps: Step[], branch: boolean): Problem[] {
  const targets = steps.filter((step) => !endsTheList(step)).map((step) => step.id)
  const place: Place = { flow, targets, jumpedTo: new Set(jumpsIn(steps)), branch }
  const problems = checkList(steps, place)
  const last = steps.at(-1)
  if (!branch && (!last || !endsTheList(last)) && !(last?.verb === 'ask' && everyOutcomeRouted(last)))
    problems.push({
      at: `${flow}/${last?.id ?? ''}`,
      wrong: 'the run would end without an outcome',
      remedy: 'Add finish("…") at the end of the list',
    })
  return problems
}

function checkList(steps: Step[], place: Place): Problem[] {
  return steps.flatMap((step, index) => {
    const problems: Problem[] = []
    const at = `${place.flow}/${step.id}`
    const before = steps[index - 1]
    if (before && endsTheList(before) && !place.jumpedTo.has(step.id))
      problems.push({
        at,
        wrong: `nothing leads to it: it stands after "${before.id}"`,
        remedy: `Remove it, or lead to it with goTo("${step.id}")`,
      })
    if (step.verb === 'goTo' && !place.targets.includes(step.step))
      problems.push({
        at,
        wrong: `it goes to "${step.step}", which is not in reach`,
        remedy: `Use a step of the same list: ${oneOf(place.targets)}`,
      })
    if (step.verb === 'finish' && place.branch)
      problems.push({
        at,
        wrong: 'a branch cannot finish the run',
        remedy: 'Let the branch end, and choose after the together',
      })
    if (step.verb === 'forEach') problems.push(...checkScope(place.flow, step.steps, false))
    else if (step.verb === 'together')
      problems.push(...step.branches.flatMap((branch) => checkScope(place.flow, branch, true)))
    else problems.push(...listsIn(step).flatMap((list) => checkList(list, place)))
    return problems
  })
}

/** The steps that goTo names within this scope, wherever in its routes it stands. */
function jumpsIn(steps: Step[]): string[] {
  return steps.flatMap((step) => {
    if (step.verb === 'goTo') return [step.step]
    if (step.verb === 'forEach' || step.verb === 'together') return []
    return listsIn(step).flatMap(jumpsIn)
  })
}

/** An ask at the end of a list may leave every outcome to its routes. */
function everyOutcomeRouted(step: Step & { verb: 'ask' }): boolean {
  const routes = Object.values(step.on ?? {})
  return routes.length > 0 && routes.every((route) => route.length > 0 && endsTheList(route.at(-1)!))
}

import type { Flow } from '../flow.ts'
import { outcomesOf } from '../form.ts'
import { SKIPPED } from '../outcomes.ts'
import type { Scheme } from '../scheme.ts'
import type { Step } from '../step.ts'
import { asksOf, listsIn, resultsOf } from '../walk.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'

/** Verbs after which the next step of the list is not reached by going on. */
const endsTheList = (step: Step): boolean => step.verb === 'finish' || step.verb === 'goTo'

/** Where one scope can jump: a state machine, a branch and a child run are each a scope of their own. */
interface Place {
  scheme: Scheme
  flow: Flow
  /** What a choice can go by: the asks of the same run and branch. Outcomes pass into neither branches nor child runs. */
  known: string[]
  /** Steps of the scope's own list: what `goTo` may name. */
  targets: string[]
  /** Steps that some `goTo` names which can itself be reached. */
  jumpedTo: Set<string>
  branch: boolean
}

/** Every step can be reached, every jump lands in its own scope, and every way through a run ends in a finish. */
export function checkRoutes(scheme: Scheme, flow: Flow): Problem[] {
  return checkScope(
    { scheme, flow, known: [flow.start.as, ...asksIn(flow.steps)], branch: false },
    flow.steps,
  )
}

function checkScope(scope: Omit<Place, 'targets' | 'jumpedTo'>, steps: Step[]): Problem[] {
  const { scheme, flow, branch } = scope
  const targets = steps.filter((step) => !endsTheList(step)).map((step) => step.id)
  const place: Place = { ...scope, targets, jumpedTo: jumpedTo(steps) }
  // The last step of a run that does not go on is said below.
  const problems = checkList(steps, place, !branch)
  const last = steps.at(-1)
  if (!branch && (!last || !endsTheList(last)) && !(last?.verb === 'ask' && everyOutcomeRouted(scheme, last)))
    problems.push({
      at: `${flow.id}/${last?.id ?? ''}`,
      wrong: 'the run would end without an outcome',
      remedy: 'Add finish("…") at the end of the list',
    })
  return problems
}

/** `goesOn`: something stands after the list. */
function checkList(steps: Step[], place: Place, goesOn: boolean): Problem[] {
  return steps.flatMap((step, index) => {
    const problems: Problem[] = []
    const at = `${place.flow.id}/${step.id}`
    const followed = goesOn || index < steps.length - 1
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
    if (step.verb === 'choose' && !followed)
      problems.push({
        at,
        wrong: 'nothing stands after it for the outcomes without a route',
        remedy: 'Add a step after it',
      })
    if (step.verb === 'choose' && !place.known.includes(step.by) && everywhere(place.flow).includes(step.by))
      problems.push({
        at,
        wrong: `it chooses by "${step.by}", which another run or branch asks`,
        remedy: `Use ${oneOf(place.known)}`,
      })
    if (step.verb === 'forEach')
      problems.push(...checkScope({ ...place, known: asksIn(step.steps), branch: false }, step.steps))
    else if (step.verb === 'together')
      for (const branch of step.branches)
        problems.push(...checkScope({ ...place, known: asksIn(branch), branch: true }, branch))
    else problems.push(...listsIn(step).flatMap((list) => checkList(list, place, followed)))
    return problems
  })
}

/** The asks, counts and retirements that a run itself makes, its branches' included. */
function asksIn(steps: Step[]): string[] {
  return steps.flatMap((step) => {
    if (step.verb === 'forEach') return []
    const comesToSomething = ['ask', 'tally', 'count', 'missed', 'retire', 'adopt'].includes(step.verb)
    return [...(comesToSomething ? [step.id] : []), ...listsIn(step).flatMap(asksIn)]
  })
}

/** All that any choice of the flow could name. */
const everywhere = (flow: Flow): string[] => [
  flow.start.as,
  ...asksOf(flow).map((step) => step.id),
  ...resultsOf(flow),
]

/** The steps of a scope's list that a goTo leads to, itself reached from the first step or by another such goTo. */
function jumpedTo(steps: Step[]): Set<string> {
  const found = new Set<string>()
  const walkFrom = (start: number): void => {
    for (const step of steps.slice(start)) {
      for (const target of jumpsIn([step])) {
        const index = steps.findIndex((candidate) => candidate.id === target)
        if (index === -1 || found.has(target)) continue
        found.add(target)
        walkFrom(index)
      }
      if (endsTheList(step)) return
    }
  }
  walkFrom(0)
  return found
}

/** The steps that goTo names in these steps, wherever in their routes it stands. */
function jumpsIn(steps: Step[]): string[] {
  return steps.flatMap((step) => {
    if (step.verb === 'goTo') return [step.step]
    if (step.verb === 'forEach' || step.verb === 'together') return []
    return listsIn(step).flatMap(jumpsIn)
  })
}

/**
 * An ask at the end of a list may leave every outcome to its routes. Silence without a route ends in a failure, and
 * passing on comes back to the ask.
 */
function everyOutcomeRouted(scheme: Scheme, step: Step & { verb: 'ask' }): boolean {
  const form = scheme.forms.find((candidate) => candidate.id === step.form)
  const outcomes = form ? outcomesOf(form).filter((outcome) => outcome !== step.passOn?.outcome) : []
  const routed = new Set([...outcomes, ...(step.onlyIf ? [SKIPPED] : []), ...Object.keys(step.on ?? {})])
  return [...routed].every((outcome) => {
    const last = step.on?.[outcome]?.at(-1)
    return last !== undefined && endsTheList(last)
  })
}

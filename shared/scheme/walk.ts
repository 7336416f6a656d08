import type { Flow } from './flow.ts'
import type { Scheme } from './scheme.ts'
import type { Step } from './step.ts'
import type { AskStep } from './steps/ask.ts'
import type { ForEachStep } from './steps/branch.ts'

/** The lists of steps inside a step: its routes, branches or child steps. */
export function listsIn(step: Step): Step[][] {
  switch (step.verb) {
    case 'ask':
    case 'choose':
      return Object.values(step.on ?? {})
    case 'forEach':
      return [step.steps]
    case 'together':
      return step.branches
    default:
      return []
  }
}

/** Every step of a list, outer before inner, in the order they are written. */
export function allSteps(steps: Step[]): Step[] {
  return steps.flatMap((step) => [step, ...listsIn(step).flatMap(allSteps)])
}

/** Every ask of a flow. */
export function asksOf(flow: Pick<Flow, 'steps'>): AskStep[] {
  return allSteps(flow.steps).filter((step) => step.verb === 'ask')
}

/** Everybody a flow can name: people that answers name, and whoever holds a role that it goes through. */
export function peopleOf(flow: Flow): string[] {
  const named = asksOf(flow).flatMap((step) => Object.keys(step.names ?? {}))
  return [...holdersOf(flow), ...named]
}

/** The roles by which somebody is a person of a run: who started it, whom it is about, or whom a round goes through. */
export function holdersOf(flow: Flow): string[] {
  const starting = [flow.start.holding, flow.start.ending?.role].filter((role) => role !== undefined)
  const rounds = allSteps(flow.steps).flatMap((step) =>
    step.verb === 'forEach' && step.holding ? [step.holding] : [],
  )
  return [...starting, ...rounds]
}

/** The lists of those whom each round asked something, by the reference that forms know them by: `round.booking`. */
export function roundsOf(flow: Flow): string[] {
  return allSteps(flow.steps)
    .filter((step) => step.verb === 'forEach')
    .flatMap((step) => asksOf({ ...flow, steps: step.steps }).map(({ id }) => `round.${id}`))
}

/** The round with which a list of steps begins, if whoever comes to hold its role later joins it. */
export function joinableIn([first]: Step[]): ForEachStep | undefined {
  return first?.verb === 'forEach' && first.joinable ? first : undefined
}

/** The rounds of a flow that can be joined: each begins a branch of lists that are gone through at the same time. */
export const joinableRounds = ({ steps }: Pick<Flow, 'steps'>): ForEachStep[] =>
  steps
    .flatMap((step) => (step.verb === 'together' ? step.branches : []))
    .map(joinableIn)
    .filter((round) => round !== undefined)

/** The steps besides asks that come to an outcome to choose by. */
export function resultsOf(flow: Flow): string[] {
  return allSteps(flow.steps)
    .filter((step) => ['tally', 'count', 'missed', 'retire', 'adopt'].includes(step.verb))
    .map((step) => step.id)
}

/** The steps of one scope: a fan-out and several lists at once are in it, and what is inside them is not. */
export function stepsOfScope(steps: Step[]): Step[] {
  return steps.flatMap((step) =>
    step.verb === 'forEach' || step.verb === 'together'
      ? [step]
      : [step, ...listsIn(step).flatMap(stepsOfScope)],
  )
}

/** The asks of one scope: those that a run comes to itself, and not its child runs or the branches beside it. */
export function asksOfScope(steps: Step[]): AskStep[] {
  return steps.flatMap((step) => {
    if (step.verb === 'forEach' || step.verb === 'together') return []
    return [...(step.verb === 'ask' ? [step] : []), ...listsIn(step).flatMap(asksOfScope)]
  })
}

/** The asks of the scope that a step is in. */
export function asksBeside(steps: Step[], id: string): AskStep[] {
  const here = asksOfScope(steps)
  if (here.some((step) => step.id === id)) return here
  for (const step of steps)
    for (const list of listsIn(step)) {
      const found = asksBeside(list, id)
      if (found.length > 0) return found
    }
  return []
}

/** The step with this id. Throws when the flow has none: ids reach this from records that were made from it. */
export function stepOf(flow: Flow, id: string): Step {
  const step = allSteps(flow.steps).find((candidate) => candidate.id === id)
  if (!step) throw new Error(`The flow ${flow.id} has no step "${id}"`)
  return step
}

/** The name by which the answers of an ask are known. */
export const answersAs = (step: AskStep): string => step.as ?? step.id

/** The forms whose answers are known by each name in a flow: the start's and every ask's. */
export function answeredForms(flow: Flow): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>()
  if (flow.start.form) forms.set(flow.start.as, new Set([flow.start.form]))
  if (flow.start.carry) forms.set(flow.start.carry.as, new Set([flow.start.carry.form]))
  for (const step of asksOf(flow)) {
    const known = forms.get(answersAs(step)) ?? new Set()
    forms.set(answersAs(step), known.add(step.form))
  }
  return forms
}

/** The documents that flows of the scheme publish. */
export const publishedIn = ({ flows }: Pick<Scheme, 'flows'>): string[] =>
  flows.flatMap(({ steps }) => allSteps(steps)).flatMap((step) => (step.verb === 'publish' ? [step.as] : []))

import type { Flow } from './flow.ts'
import { outcomesOf } from './form.ts'
import type { Scheme } from './scheme.ts'
import type { Step } from './step.ts'
import type { AskStep } from './steps/ask.ts'
import type { ForEachStep } from './steps/branch.ts'
import type { TellStep } from './steps/tell.ts'
import { listsIn } from './walk.ts'

/** A letter that a flow sends before it has had two answers from people outside. */
export interface Ahead {
  step: AskStep | TellStep
  letter: string
  /** The round in which each of its members gets one. */
  round?: ForEachStep
  /** The answers that lead to it, in order: none for what goes at once. */
  after: { step: string; outcome: string }[]
}

/** Where a walk stands: what it knows, and how it came there. */
interface Walk {
  round?: ForEachStep
  after: Ahead['after']
  known: Record<string, string>
  /** Asks that this way has been at: a way that comes back to one ends. */
  been: string[]
  /** Whether somebody outside has answered on this way. */
  answered: boolean
}
/** The lists around a step, innermost first, and what follows each. */
interface Around {
  steps: Step[]
  then: Then
}
type Then = (walk: Walk) => void

/**
 * Which letters a flow sends first when its start form came to an outcome: those that go at once or after answers of
 * the scheme's own console alone, and those that follow the first answer of somebody outside. A way stops at the second
 * ask of somebody outside. Reminders, escalations and silence are not looked at. Each letter of a step is told once,
 * with the shortest way to it. Nothing is run: a scheme is data.
 */
export function lettersAhead(scheme: Scheme, flow: Flow, started: string): Ahead[] {
  const found = new Map<string, Ahead>()
  const start: Walk = {
    after: [],
    known: { [flow.start.as]: started },
    been: [],
    answered: false,
  }
  walkList(flow.steps, 0, start, () => {}, [])
  return [...found.values()].toSorted((a, b) => a.after.length - b.after.length)

  function walkList(steps: Step[], index: number, walk: Walk, then: Then, around: Around[]): void {
    const step = steps[index]
    const here = [{ steps, then }, ...around]
    const goOn: Then = (after) => walkList(steps, index + 1, after, then, around)
    if (!step) then(walk)
    else if (step.verb === 'ask') walkAsk(step, walk, goOn, here)
    else if (step.verb === 'goTo') goTo(step.step, walk, here)
    // What ends a child run lets the round go on.
    else if (step.verb === 'finish') here.at(-1)?.then(walk)
    else if (step.verb === 'choose') {
      const outcome = walk.known[step.by]
      // What a count or a tally comes to is not known ahead: every way is one that it may go.
      const routes = outcome === undefined ? Object.values(step.on) : [step.on[outcome] ?? []]
      for (const route of routes) walkList(route, 0, walk, goOn, here)
      if (outcome === undefined) goOn(walk)
    } else if (step.verb === 'forEach' || step.verb === 'together') {
      const round = step.verb === 'forEach' ? step : walk.round
      // Every list is walked; the flow goes on when each can come to its end without anybody else answering.
      const quiet = listsIn(step).map((list) => comesToItsEnd(list, { ...walk, round }))
      if (quiet.every((comes) => comes)) goOn(walk)
    } else {
      if (step.verb === 'tell') note(step, step.letter, walk)
      goOn(walk)
    }
  }

  function comesToItsEnd(list: Step[], walk: Walk): boolean {
    let comes = false
    const end: Then = (after) => {
      comes ||= after.answered === walk.answered
    }
    walkList(list, 0, walk, end, [])
    return comes
  }

  function goTo(id: string, walk: Walk, here: Around[]): void {
    const index = here.findIndex(({ steps }) => steps.some((step) => step.id === id))
    const scope = here[index]
    if (!scope) return
    const target = scope.steps.findIndex((step) => step.id === id)
    walkList(scope.steps, target, walk, scope.then, here.slice(index + 1))
  }

  function walkAsk(step: AskStep, walk: Walk, goOn: Then, here: Around[]): void {
    if (walk.been.includes(step.id)) return
    if (step.letter) note(step, step.letter, walk)
    const outside = isOutside(scheme, step)
    if (outside && walk.answered) return
    const form = scheme.forms.find(({ id }) => id === step.form)
    const outcomes = form ? outcomesOf(form).filter((one) => one !== step.passOn?.outcome) : []
    for (const outcome of outcomes) {
      const after: Walk = {
        ...walk,
        after: [...walk.after, { step: step.id, outcome }],
        // A start that is answered anew decides anew.
        known: { ...walk.known, [step.id]: outcome, [step.as ?? step.id]: outcome },
        been: [...walk.been, step.id],
        answered: walk.answered || outside,
      }
      const route = step.on?.[outcome]
      if (route) walkList(route, 0, after, goOn, here)
      else goOn(after)
    }
  }

  function note(step: AskStep | TellStep, letter: string, { after, round }: Walk): void {
    const key = `${step.id} ${letter}`
    const known = found.get(key)
    if (!known || known.after.length > after.length) found.set(key, { step, letter, round, after })
  }
}

/** An office that works in the console is no stranger: everybody else answers from outside. */
function isOutside(scheme: Scheme, { of }: AskStep): boolean {
  if ('member' in of) return true
  return !('office' in of) || !scheme.offices.find(({ id }) => id === of.office)?.console
}

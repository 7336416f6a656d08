import type { Flow } from '../flow.ts'
import type { Step } from '../step.ts'
import type { AskStep } from '../steps/ask.ts'
import { asksBeside, asksOf, listsIn } from '../walk.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'

/** Verbs that do what no later answer takes back. */
const LASTING: Step['verb'][] = ['appoint', 'retire', 'publish', 'adopt', 'tell', 'forEach']

/**
 * An answer that can be changed while a later ask is open leads to that ask, in the same run, with nothing between them
 * that would have to be undone; and a letter to whoever is replaced has a change that replaces them.
 */
export function checkChangeable(flow: Flow, step: AskStep): Problem[] {
  const at = `${flow.id}/${step.id}`
  return [...checkLater(flow, step, at), ...checkReplaced(flow, step, at)]
}

function checkLater(flow: Flow, { id, changeableWhile: later }: AskStep, at: string): Problem[] {
  if (later === undefined) return []
  const leads = leadsOf(flow.steps)
  const beside = asksBeside(flow.steps, id).map((ask) => ask.id)
  const after = beside.filter((ask) => ask !== id && reached(leads, id, ask).has(ask))
  const wrong = (why: string, remedy: string): Problem[] => [{ at, wrong: why, remedy }]
  if (!beside.includes(later))
    return wrong(
      `its answer can be changed while "${later}" is open, and the same run asks nothing of that name`,
      `Use ${oneOf(after)}`,
    )
  if (!after.includes(later))
    return wrong(
      `its answer can be changed while "${later}" is open, which is not later in the flow`,
      `Use an ask that an answer to "${id}" leads to: ${oneOf(after)}`,
    )
  const between = [...reached(leads, id, later)].filter((one) => {
    const verb = leads.get(one)?.verb
    return verb !== undefined && LASTING.includes(verb) && reached(leads, one, later).has(later)
  })
  return between.flatMap((one) =>
    wrong(
      `its answer can be changed while "${later}" is open, and before that "${one}" does what cannot be taken back`,
      `Let "${one}" come after "${later}", or leave changeableWhile out`,
    ),
  )
}

function checkReplaced(flow: Flow, step: AskStep, at: string): Problem[] {
  if (!step.letterWhenReplaced) return []
  if (!('person' in step.of))
    return [
      {
        at,
        wrong: 'letterWhenReplaced is for a person whom an answer named, and an office is asked',
        remedy: 'Leave it out',
      },
    ]
  if (asksOf(flow).some(({ changeableWhile }) => changeableWhile === step.id)) return []
  return [
    {
      at,
      wrong: 'letterWhenReplaced tells of a change, and no answer can be changed while it is open',
      remedy: `Add changeableWhile: "${step.id}" to the ask that names the person`,
    },
  ]
}

/** A step and the ids of those that may come after it. */
interface Leads {
  verb: Step['verb']
  to: string[]
}

/** Where each step leads, within its own run and branch. */
function leadsOf(steps: Step[], after?: string, found = new Map<string, Leads>()): Map<string, Leads> {
  steps.forEach((step, index) => {
    const next = steps[index + 1]?.id ?? after
    const { verb } = step
    const on = next === undefined ? [] : [next]
    // What is inside a round or a branch is a scope of its own.
    const apart = verb === 'forEach' || verb === 'together'
    for (const list of listsIn(step)) leadsOf(list, apart ? undefined : next, found)
    const routes = apart ? [] : listsIn(step).flatMap(([first]) => (first ? [first.id] : []))
    found.set(step.id, {
      verb,
      to: verb === 'goTo' ? [step.step] : verb === 'finish' ? [] : [...routes, ...on],
    })
  })
  return found
}

/** The steps that one leads to, as far as and with `until`. */
function reached(leads: Map<string, Leads>, from: string, until: string): Set<string> {
  const found = new Set<string>()
  const ahead = [...(leads.get(from)?.to ?? [])]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (found.has(id)) continue
    found.add(id)
    if (id !== until) ahead.push(...(leads.get(id)?.to ?? []))
  }
  return found
}

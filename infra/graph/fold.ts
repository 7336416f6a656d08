import { type Arrow, type Box, START } from '../../shared/scheme/drawing.ts'
import type { Step } from '../../shared/scheme/step.ts'
import { backTo } from '../../shared/scheme/steps/branch.ts'
import { listsIn } from '../../shared/scheme/walk.ts'
import type { Machine, State, States } from '../compile/asl.ts'
import { functionArn } from '../compile/task.ts'

/** What people know of a state machine: its steps and ends, and how one leads to another. */
export interface Folded {
  boxes: Pick<Box, 'id' | 'kind'>[]
  arrows: Omit<Arrow, 'points'>[]
}
type When = Arrow['when'][number]

/** A state to go on at, and the answer that leads there where it takes one. */
interface Way {
  to: string
  when?: When
}

/**
 * Folds the states of a scope (a flow, or the child runs of the forEach `round`) into the steps that people know.
 * States that only route, lapse, close or record a failure are passed through. What an administrator may do (go back
 * to another question) and what a fault does are no part of how the flow goes.
 */
export function fold({ StartAt, States }: Machine, steps: Step[], round?: string): Folded {
  const ways = new Map<string, Way[]>()
  const meetings = linkStates(States, undefined, ways)
  const shown = new Map<string, Pick<Box, 'id' | 'kind'>>(meetings.map((id) => [id, { id, kind: 'meeting' }]))
  for (const step of stepsOfScope(steps)) {
    const state = step.verb === 'finish' && round ? `${round}-${step.id}` : step.id
    const kind = step.verb === 'finish' ? 'end' : 'step'
    if (SHOWN.includes(step.verb) && ways.has(state)) shown.set(state, { id: step.id, kind })
  }
  const arrowsFrom = (id: string, ahead: Way[]): Folded['arrows'] =>
    [...reached(ahead, ways, shown)]
      .map(([state, when]) => ({ from: id, to: shown.get(state)!.id, when }))
      .filter(({ from, to }) => from !== to)
  return {
    boxes: [...(round ? [] : [{ id: START, kind: 'start' as const }]), ...shown.values()],
    arrows: [
      ...(round ? [] : arrowsFrom(START, [{ to: StartAt }])),
      ...[...shown].flatMap(([state, { id }]) => arrowsFrom(id, ways.get(state) ?? [])),
    ],
  }
}

const SHOWN: Step['verb'][] = ['ask', 'forEach', 'tell', 'appoint', 'adopt', 'finish']

const stepsOfScope = (steps: Step[]): Step[] =>
  steps.flatMap((step) => [step, ...(step.verb === 'forEach' ? [] : listsIn(step).flatMap(stepsOfScope))])

/** Notes where each state leads, branches of a Parallel included. Returns the meetings, one for each Parallel. */
function linkStates(states: States, after: string | undefined, ways: Map<string, Way[]>): string[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const next = typeof state.Next === 'string' ? state.Next : state.Type === 'Fail' ? undefined : after
    // Where a failure waits for an administrator, the flow does not go on by itself.
    const on = next && !isFailing(state) ? [{ to: next }] : []
    if (state.Type === 'Choice') {
      const choices = state.Choices as { Condition: string; Next: string }[]
      const own = choices.filter(
        ({ Condition }) => whenOf(Condition) && !Condition.includes(`'${backTo('')}`),
      )
      const otherwise = { to: state.Default as string }
      ways.set(name, [...own.map((one) => ({ to: one.Next, when: whenOf(one.Condition) })), otherwise])
      return []
    }
    if (state.Type !== 'Parallel') {
      ways.set(name, on)
      return []
    }
    const meeting = `${name}-meeting`
    const branches = state.Branches as Machine[]
    ways.set(
      name,
      branches.map(({ StartAt }) => ({ to: StartAt })),
    )
    ways.set(meeting, on)
    return [meeting, ...branches.flatMap((branch) => linkStates(branch.States, meeting, ways))]
  })
}

const isFailing = ({ Arguments }: State): boolean =>
  JSON.stringify(Arguments ?? {}).includes(JSON.stringify(functionArn('fail')))

/** The answer that a condition asks for, as infra/compile/asl.ts writes it. */
function whenOf(condition: string): When | undefined {
  const [, step, outcome] = /\$lookup\(\$states\.input\.outcomes, '(.+)'\) = '(.+)'/.exec(condition) ?? []
  return step && outcome ? { step, outcome } : undefined
}

/** The shown states that can come next, each with the answers that lead there; none where one need not be given. */
function reached(ahead: Way[], ways: Map<string, Way[]>, shown: Map<string, unknown>): Map<string, When[]> {
  const found = new Map<string, (When | undefined)[]>()
  const seen = new Set<string>()
  const go = ({ to, when }: Way) => {
    const mark = `${to} ${when?.step} ${when?.outcome}`
    if (seen.has(mark)) return
    seen.add(mark)
    if (shown.has(to)) found.set(to, [...(found.get(to) ?? []), when])
    else for (const way of ways.get(to) ?? []) go({ to: way.to, when: when ?? way.when })
  }
  for (const way of ahead) go(way)
  return new Map(
    [...found].map(([to, whens]) => [
      to,
      whens.includes(undefined) ? [] : whens.filter((when) => when !== undefined),
    ]),
  )
}

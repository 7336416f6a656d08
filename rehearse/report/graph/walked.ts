import type { Execution, HistoryEvent } from '../../cloud/executions.ts'
import type { Edge } from './states.ts'

export type Standing = 'done' | 'current' | 'failed' | 'skipped'

/** What an execution's history says of the states. */
export interface Walked {
  entered: Set<string>
  times(state: string): number
  standing(state: string): Standing
  /** True when the execution went this way. */
  took(edge: Edge): boolean
  /** The states in the order in which they were first entered. */
  inOrder: string[]
}

/** Reads it. A state that was entered and not left is current while the execution runs, and else where it failed. */
export function walkedBy({ events, status }: Execution): Walked {
  const entered = new Map<string, number>()
  const left = new Map<string, number>()
  const byId = new Map(events.map((event) => [event.id, event]))
  const ways = new Set<string>()
  for (const event of events) {
    const { stateEnteredEventDetails, stateExitedEventDetails } = event
    const [into, out] = [stateEnteredEventDetails?.name, stateExitedEventDetails?.name]
    if (into) entered.set(into, (entered.get(into) ?? 0) + 1)
    if (into) ways.add(`${cameFrom(event, byId)} ${into}`)
    if (out) left.set(out, (left.get(out) ?? 0) + 1)
  }
  const isInside = (state: string) => (entered.get(state) ?? 0) > (left.get(state) ?? 0)
  return {
    entered: new Set(entered.keys()),
    inOrder: [...entered.keys()],
    times: (state) => entered.get(state) ?? 0,
    standing(state) {
      if (!entered.has(state)) return 'skipped'
      if (isInside(state) && status === 'RUNNING') return 'current'
      return isInside(state) && status !== 'SUCCEEDED' ? 'failed' : 'done'
    },
    took: ({ from, to, joins }) => entered.has(from) && ways.has(`${joins ?? from} ${to}`),
  }
}

/** The state that was left for another, or the one that it is inside of: the nearest before it in its own branch. */
function cameFrom(event: HistoryEvent, byId: Map<number, HistoryEvent>): string | undefined {
  for (let before = byId.get(event.previousEventId); before; before = byId.get(before.previousEventId)) {
    const state = before.stateExitedEventDetails ?? before.stateEnteredEventDetails
    if (state) return state.name
  }
  return undefined
}

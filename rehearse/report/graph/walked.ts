import type { Execution } from '../../cloud/executions.ts'

export type Standing = 'done' | 'current' | 'failed' | 'skipped'

/** What an execution's history says of the states. */
export interface Walked {
  entered: Set<string>
  times(state: string): number
  standing(state: string): Standing
  /** True when the execution went from one straight to the other. */
  took(from: string, to: string): boolean
  /** The states in the order in which they were first entered. */
  inOrder: string[]
}

/** Reads it. A state that was entered and not left is current while the execution runs, and else where it failed. */
export function walkedBy({ events, status }: Execution): Walked {
  const entered = new Map<string, number>()
  const left = new Map<string, number>()
  for (const { stateEnteredEventDetails, stateExitedEventDetails } of events) {
    const [into, out] = [stateEnteredEventDetails?.name, stateExitedEventDetails?.name]
    if (into) entered.set(into, (entered.get(into) ?? 0) + 1)
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
    took: (from, to) => entered.has(from) && entered.has(to),
  }
}

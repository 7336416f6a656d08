import type { Machine, State } from '../../infra/compile/asl.ts'
import { compileFlow } from '../../infra/compile/flow.ts'
import { schemes } from '../../schemes/catalogue.ts'
import { readers } from '../shared/scheme/readers.ts'

/** Every flow of every scheme, compiled; and the small scheme of the checker's tests, which has every verb. */
export const machines: [string, Machine][] = [...schemes, readers()].flatMap((scheme) =>
  scheme.flows.map((flow): [string, Machine] => [`${scheme.id}/${flow.id}`, compileFlow(scheme, flow)]),
)

/** A list of states with a start of its own: the machine, a branch, an item processor. */
export interface ScopeOfStates {
  /** Where it is: `views-all` for an item processor, `discussion[0]` for a branch. */
  at: string
  StartAt: string
  States: Record<string, State>
}

/** The machine and all that is inside it. */
export function scopesOf(machine: Omit<ScopeOfStates, 'at'>, at = ''): ScopeOfStates[] {
  const { StartAt, States } = machine
  const inner = Object.entries(States).flatMap(([name, state]) => [
    ...((state.Branches ?? []) as Machine[]).map((branch, index) => ({ at: `${name}[${index}]`, ...branch })),
    ...(state.ItemProcessor ? [{ at: name, ...(state.ItemProcessor as Machine) }] : []),
  ])
  return [{ at, StartAt, States }, ...inner.flatMap((scope) => scopesOf(scope, scope.at))]
}

/** Every state of the machine with its name, wherever it is. */
export const statesOf = (machine: Machine): [string, State][] =>
  scopesOf(machine).flatMap((scope) => Object.entries(scope.States))

/** The names that a state can go to. */
export function targetsOf(state: State): string[] {
  const list = (value: unknown) => (value ?? []) as { Next: string }[]
  return [
    state.Next as string | undefined,
    state.Default as string | undefined,
    ...list(state.Choices).map((choice) => choice.Next),
    ...list(state.Catch).map((caught) => caught.Next),
  ].filter((name) => name !== undefined)
}

/** The JSONata in a state's own fields, each with its path; not that of the states inside it. */
export function expressionsIn(state: State): { path: string; expression: string }[] {
  const { Branches: _, ItemProcessor: __, ...own } = state
  const found: { path: string; expression: string }[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      const expression = /^\{%([\s\S]*)%\}$/.exec(value)?.[1]
      if (expression !== undefined) found.push({ path, expression: expression.trim() })
    } else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`)
  }
  walk(own, '')
  return found
}

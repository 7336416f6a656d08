import { type Drawing, drawingKey } from '../../shared/scheme/drawing.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import type { ForEachStep } from '../../shared/scheme/steps/branch.ts'
import { allSteps } from '../../shared/scheme/walk.ts'
import type { Machine, State, States } from '../compile/asl.ts'
import { compileFlow } from '../compile/flow.ts'
import { draw } from './draw.ts'
import { fold } from './fold.ts'

/** The drawings of a scheme's flows and of their rounds, by key: drawn from what is deployed, state by state. */
export function drawingsOf(scheme: Scheme): Record<string, Drawing> {
  return Object.fromEntries(
    scheme.flows
      .filter((flow) => flow.steps.length > 0)
      .flatMap((flow) => {
        const machine = compileFlow(scheme, flow)
        const rounds = allSteps(flow.steps).filter((step) => step.verb === 'forEach')
        return [
          [drawingKey(scheme.id, flow.id), draw(fold(machine, flow.steps))],
          ...rounds.map((round) => [
            drawingKey(scheme.id, flow.id, round.id),
            draw(fold(childMachine(machine, round), round.steps, round.id)),
          ]),
        ]
      }),
  )
}

/** The state machine that each child run of a round goes through. Throws when the machine has no such Map. */
function childMachine(machine: Machine, round: ForEachStep): Machine {
  const map = statesIn(machine.States).find(([name]) => name === `${round.id}-all`)?.[1]
  if (!map) throw new Error(`The state machine has no Map for ${round.id}`)
  return map.ItemProcessor as Machine
}

/** Every state, those of branches and child runs included. */
function statesIn(states: States): [name: string, state: State][] {
  return Object.entries(states).flatMap(([name, state]) => {
    const inner = [
      ...((state.Branches as Machine[]) ?? []),
      ...(state.ItemProcessor ? [state.ItemProcessor as Machine] : []),
    ]
    return [[name, state] as [string, State], ...inner.flatMap(({ States }) => statesIn(States))]
  })
}

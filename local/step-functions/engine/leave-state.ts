import type { Json, JsonObject } from '../json.ts'
import { evaluate, type Scope } from '../jsonata/evaluate.ts'
import { withinLimit } from '../payload-limit.ts'
import { finishFrame } from './finish-frame.ts'
import type { Frame } from './frame.ts'
import { type Commit, noteAside, proceed, stateOf, type World } from './world.ts'

export interface Exit {
  /** What the state puts out, before its Output has a say. */
  result: Json
  /** Whose Output and Assign count: the state's, a catcher's or a choice rule's. */
  holder: { Output?: Json; Assign?: Record<string, Json> }
  /** How the holder's fields are called in error messages: '' or 'Catch[0]/'. */
  prefix?: string
  scope: Scope
  /** Undefined ends the frame. */
  next?: string
}

/**
 * Evaluates what a state leaves behind. The commit writes the exit event, after those of `before`, and moves on.
 * @throws StateFailure from the expressions, or States.DataLimitExceeded.
 */
export async function leaveState(world: World, frame: Frame, exit: Exit, before?: Commit): Promise<Commit> {
  const { holder, prefix = '', scope } = exit
  // Assign and Output see the variables as they were on entry, whichever comes first. Source: Developer Guide.
  const assigned =
    holder.Assign === undefined
      ? undefined
      : ((await evaluate(holder.Assign, `${prefix}Assign`, scope)) as JsonObject)
  const output =
    holder.Output === undefined ? exit.result : await evaluate(holder.Output, `${prefix}Output`, scope)
  const text = withinLimit(output, frame.state)
  return () => {
    before?.()
    const exited = noteAside(world, frame, `${stateOf(world, frame).Type}StateExited`, frame.last, {
      name: frame.state,
      output: text,
      outputDetails: { truncated: false },
      ...(assigned && {
        assignedVariables: asTexts(assigned),
        assignedVariablesDetails: { truncated: false },
      }),
    })
    frame.last = exited
    frame.variables = { ...frame.variables, ...assigned }
    clearWork(frame)
    if (exit.next === undefined) return finishFrame(world, frame, output)
    frame.state = exit.next
    frame.input = output
    frame.attempts = []
    proceed(world, frame, 'enter')
  }
}

export function clearWork(frame: Frame): void {
  delete frame.task
  delete frame.map
  delete frame.mapRun
  delete frame.result
  delete frame.failure
}

function asTexts(variables: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, JSON.stringify(value)]))
}

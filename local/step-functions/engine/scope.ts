import type { Json, JsonObject } from '../json.ts'
import type { Scope } from '../jsonata/evaluate.ts'
import { getExecution } from '../store/executions.ts'
import type { Frame } from './frame.ts'
import type { World } from './world.ts'

const iso = (at: number) => new Date(at).toISOString()

/** What expressions of the frame's present state can see. */
export function scopeFor(
  world: World,
  frame: Frame,
  more: { result?: Json; errorOutput?: Json; token?: string; mapItem?: JsonObject } = {},
): Scope {
  const { token, mapItem, ...values } = more
  const context = contextOf(world, frame, token, mapItem ?? frame.mapItem)
  return {
    states: { input: frame.input, context, ...values },
    variables: frame.variables,
    now: world.clock.now(),
    state: frame.state,
    enteredEvent: frame.entered.event,
  }
}

/**
 * The context object. Source: Developer Guide, "Accessing execution data from the Context object"; shape
 * recorded on AWS.
 */
export function contextOf({ db }: World, frame: Frame, token?: string, mapItem?: JsonObject): JsonObject {
  const execution = getExecution(db, frame.execution)
  const { machine } = execution
  return {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input) as Json,
      StartTime: iso(execution.started),
      Name: execution.name,
      RoleArn: execution.role,
      RedriveCount: execution.redrives,
      ...(execution.redriven !== null && { RedriveTime: iso(execution.redriven) }),
    },
    StateMachine: { Id: machine, Name: machine.split(':').slice(6).join(':') },
    State: { Name: frame.state, EnteredTime: iso(frame.entered.at), ...retryCount(frame) },
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(mapItem === undefined ? {} : { Map: { Item: mapItem } }),
  }
}

/** AWS counts retries for the states that can have them; a state that was never retried shows none here. */
function retryCount({ attempts }: Frame): JsonObject {
  const used = attempts.reduce((sum, n) => sum + n, 0)
  return used > 0 ? { RetryCount: used } : {}
}

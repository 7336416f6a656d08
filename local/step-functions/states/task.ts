import { randomUUID } from 'node:crypto'
import { isFunctionArn, waitsForToken } from '../definition/resources.ts'
import type { State } from '../definition/types.ts'
import type { Frame, TaskWork } from '../engine/frame.ts'
import { scopeFor } from '../engine/scope.ts'
import { type Commit, languageOf, note, proceed, type World } from '../engine/world.ts'
import { isObject, type Json } from '../json.ts'
import { evaluate, fail, type Scope } from '../jsonata/evaluate.ts'
import { fillTemplate } from '../jsonpath/paths.ts'
import { withinLimit } from '../payload-limit.ts'
import { setTimer } from '../store/timers.ts'
import { newToken, openToken } from '../store/tokens.ts'
import { taskEvent } from './task-events.ts'
import { taskTimes } from './task-times.ts'

/**
 * Task begins an attempt: arguments, token, time-outs and the scheduled and started events, all before the Lambda is
 * invoked, so that the attempt survives a restart and its token works from the first moment (the token is in
 * the context object when the state is entered).
 */
export async function runTask(world: World, frame: Frame, state: State): Promise<Commit> {
  const resource = state.Resource ?? ''
  const token = waitsForToken(resource) ? newToken() : undefined
  const scope = scopeFor(world, frame, { token })
  const given = await argumentsOf(world, frame, state, scope)
  const parameters = withinLimit(given, frame.state)
  const times = await taskTimes(state, scope, frame, languageOf(world, frame))
  const attempt = { attempt: randomUUID(), token, heartbeatSeconds: times.heartbeatInSeconds }
  const task: TaskWork = isFunctionArn(resource)
    ? { ...attempt, style: 'function', resource, function: resource, payload: parameters }
    : {
        ...attempt,
        style: 'integration',
        resource: resource.replace(/^.*:lambda:/, ''),
        ...invocation(given, scope),
      }
  return () => {
    frame.task = task
    const scheduled =
      task.style === 'integration'
        ? { region: world.region, parameters, ...times }
        : { input: parameters, inputDetails: { truncated: false }, ...times }
    note(world, frame, ...taskEvent(task, 'Scheduled', scheduled))
    note(world, frame, ...taskEvent(task, 'Started', {}))
    if (token !== undefined) openToken(world.db, token, frame.id)
    const after = (seconds: number) => world.clock.now() + seconds * 1000
    const timer = { execution: frame.execution, frame: frame.id }
    if (times.timeoutInSeconds !== undefined)
      setTimer(world.db, { ...timer, kind: 'timeout', at: after(times.timeoutInSeconds) })
    if (times.heartbeatInSeconds !== undefined)
      setTimer(world.db, { ...timer, kind: 'heartbeat', at: after(times.heartbeatInSeconds) })
    proceed(world, frame, 'invoke')
  }
}

async function argumentsOf(world: World, frame: Frame, state: State, scope: Scope): Promise<Json> {
  if (languageOf(world, frame) === 'JSONata')
    return state.Arguments === undefined ? frame.input : evaluate(state.Arguments, 'Arguments', scope)
  const { input, context } = scope.states
  return state.Parameters === undefined ? input : fillTemplate(state.Parameters, { input, context })
}

function invocation(given: Json, scope: Scope): { function: string; payload: string } {
  if (isObject(given) && typeof given.FunctionName === 'string')
    return { function: given.FunctionName, payload: JSON.stringify(given.Payload ?? {}) }
  const what = `The field 'Arguments' must be an object with the string FunctionName, but was: ${JSON.stringify(given)}`
  throw fail(scope, 'Arguments', what)
}

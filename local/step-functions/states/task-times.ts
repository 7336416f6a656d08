import type { QueryLanguage, State } from '../definition/types.ts'
import type { Frame } from '../engine/frame.ts'
import type { Json } from '../json.ts'
import { evaluateAs, fail, type Scope } from '../jsonata/evaluate.ts'
import { readPath } from '../jsonpath/paths.ts'

export interface TaskTimes {
  timeoutInSeconds?: number
  heartbeatInSeconds?: number
}

/**
 * How long an attempt may take, and how long it may be silent. Absent: as long as the execution lives (ASL
 * default: 99,999,999 s).
 */
export async function taskTimes(
  state: State,
  scope: Scope,
  frame: Frame,
  language: QueryLanguage,
): Promise<TaskTimes> {
  const path = state.HeartbeatSecondsPath
  const heartbeat =
    path === undefined
      ? state.HeartbeatSeconds
      : readPath(path, { input: frame.input, context: scope.states.context })
  const seconds = async (value: Json | undefined, field: string) => {
    if (value === undefined) return undefined
    const n = language === 'JSONPath' ? Number(value) : await evaluateAs('number', value, field, scope)
    if (Number.isInteger(n) && n >= 1 && n <= 99_999_999) return n
    throw fail(scope, field, `The field '${field}' must be a whole number from 1 to 99999999, but was: ${n}`)
  }
  return {
    timeoutInSeconds: await seconds(state.TimeoutSeconds, 'TimeoutSeconds'),
    heartbeatInSeconds: await seconds(heartbeat, 'HeartbeatSeconds'),
  }
}

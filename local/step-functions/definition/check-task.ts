import { isObject, type JsonObject } from '../json.ts'
import type { Place } from './check-container.ts'
import { isAwsResource, isLambdaInvoke } from './resources.ts'

/**
 * A Task names a resource that exists on AWS, and may not call back or wait in an EXPRESS machine. Recorded on
 * AWS.
 */
export function checkTask(state: JsonObject, at: string, { report, express }: Place): void {
  const refuse = (message: string, where: string) => report('SCHEMA_VALIDATION_FAILED', message, where)
  const resource = state.Resource
  if (typeof resource !== 'string') {
    refuse("The field 'Resource' is required but was missing", at)
    return
  }
  if (!isAwsResource(resource))
    refuse(
      `The resource provided ${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
      `${at}/Resource`,
    )
  // AWS puts two blanks before "at" in the first of these texts.
  if (express && resource.endsWith('.waitForTaskToken'))
    refuse(
      "Express state machine does not support '.waitForTaskToken' service integration ",
      `${at}/Resource`,
    )
  if (express && /\.sync(:2)?$/.test(resource))
    refuse("Express state machine does not support '.sync' service integration", `${at}/Resource`)
  if (isObject(state.Credentials) && state.Credentials.RoleArn === undefined)
    refuse("The field 'RoleArn' is required but was missing", `${at}/Credentials`)
  checkArguments(state, at, refuse)
  checkTimes(state, at, refuse)
}

/**
 * Arguments of lambda:invoke that are written out name the function; those of an expression are seen when it
 * runs.
 */
function checkArguments(
  state: JsonObject,
  at: string,
  refuse: (message: string, where: string) => void,
): void {
  if (!isLambdaInvoke(String(state.Resource))) return
  for (const field of ['Arguments', 'Parameters']) {
    const given = state[field]
    if (isObject(given) && given.FunctionName === undefined && given['FunctionName.$'] === undefined)
      refuse("The field 'FunctionName' is required but was missing", `${at}/${field}`)
  }
}

function checkTimes(state: JsonObject, at: string, refuse: (message: string, where: string) => void): void {
  const { TimeoutSeconds, HeartbeatSeconds } = state
  for (const [field, value] of Object.entries({ TimeoutSeconds, HeartbeatSeconds }))
    if (typeof value === 'number' && (!Number.isInteger(value) || value < 1 || value > 99_999_999))
      refuse(`${field} must be an integer from 1 to 99999999`, `${at}/${field}`)
  if (
    typeof TimeoutSeconds === 'number' &&
    typeof HeartbeatSeconds === 'number' &&
    HeartbeatSeconds >= TimeoutSeconds
  )
    refuse('HeartbeatSeconds must be smaller than TimeoutSeconds', `${at}/HeartbeatSeconds`)
}

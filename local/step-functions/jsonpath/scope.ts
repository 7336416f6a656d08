import { isObject, type Json, type JsonObject } from '../json.ts'

const TYPES = ['Pass', 'Task', 'Wait', 'Succeed', 'Fail', 'Parallel']
const FIELDS = [
  'Type',
  'Comment',
  'QueryLanguage',
  'Next',
  'End',
  'Resource',
  'Parameters',
  'ResultPath',
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'HeartbeatSecondsPath',
  'Retry',
  'Catch',
  'Branches',
  'Seconds',
  'Timestamp',
  'Error',
  'Cause',
]
const REMEDY = 'Set "QueryLanguage": "JSONata" on the machine'
const PATH = /^\$\$?(\.[A-Za-z_][A-Za-z0-9_]*)*$/

/**
 * Our machines speak JSONata. Of JSONPath the local cloud keeps only what a callback task needs,
 * so that AWS's recorded callbacks can be replayed; this names everything else in a state.
 */
export function jsonPathScope(state: JsonObject): string[] {
  const type = String(state.Type)
  if (!TYPES.includes(type)) return [`A ${type} state in JSONPath is not run locally. ${REMEDY}`]
  const messages = Object.keys(state)
    .filter((field) => !FIELDS.includes(field) || (field === 'Parameters' && type !== 'Task'))
    .map((field) => `The field '${field}' of a ${type} state in JSONPath is not run locally. ${REMEDY}`)
  const catchers = Array.isArray(state.Catch) ? state.Catch.filter(isObject) : []
  const assigns = catchers.some((catcher) => catcher.Assign !== undefined)
  if (assigns) messages.push(`The field 'Assign' of a JSONPath catcher is not run locally. ${REMEDY}`)
  const results = [state.ResultPath, ...catchers.map((catcher) => catcher.ResultPath)]
  const paths = [...pathsIn(state.Parameters), state.HeartbeatSecondsPath, ...results]
  for (const path of paths)
    if (typeof path === 'string' && !PATH.test(path))
      messages.push(`The path '${path}' is not run locally. ${REMEDY}`)
  return messages
}

function pathsIn(value: Json | undefined): (Json | undefined)[] {
  if (Array.isArray(value)) return value.flatMap(pathsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) => (name.endsWith('.$') ? [item] : pathsIn(item)))
}

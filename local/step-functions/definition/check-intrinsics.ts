import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Report } from './diagnostic.ts'

/**
 * In a JSONPath state, `"name.$"` holds a path or an intrinsic function whose strings escape only ' { } and \\.
 * Recorded.
 */
export function checkIntrinsics(state: JsonObject, at: string, report: Report): void {
  for (const field of ['Parameters', 'ResultSelector', 'ItemSelector', 'Assign'])
    if (state[field] !== undefined) walk(state[field], `${at}/${field}`, report)
}

function walk(value: Json, at: string, report: Report): void {
  if (!isObject(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (name.endsWith('.$') && !isPathOrIntrinsic(item))
      report(
        'SCHEMA_VALIDATION_FAILED',
        `The value for the field '${name}' must be a valid JSONPath or a valid intrinsic function call`,
        at,
      )
    walk(item, `${at}/${name}`, report)
  }
}

function isPathOrIntrinsic(value: Json): boolean {
  if (typeof value !== 'string') return false
  if (value.startsWith('$')) return true
  return /^States\.[A-Za-z0-9]+\(.*\)$/s.test(value) && !/\\[^'{}\\]/.test(value)
}

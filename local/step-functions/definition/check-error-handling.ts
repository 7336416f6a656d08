import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Place } from './check-container.ts'
import type { QueryLanguage } from './types.ts'

const RETRIER = [
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
  'Comment',
]
const CATCHER: Record<QueryLanguage, string[]> = {
  JSONata: ['ErrorEquals', 'Next', 'Output', 'Assign', 'Comment'],
  JSONPath: ['ErrorEquals', 'Next', 'ResultPath', 'Assign', 'Comment'],
}

/** Checks Retry and Catch. Source: ASL specification, "Retrying after error" and "Fallback states". */
export function checkErrorHandling(
  state: JsonObject,
  at: string,
  { report, language }: Place & { language: QueryLanguage },
): void {
  const refuse = (message: string, where: string) => report('SCHEMA_VALIDATION_FAILED', message, where)
  checkList(state.Retry, `${at}/Retry`, RETRIER, refuse)
  checkList(state.Catch, `${at}/Catch`, CATCHER[language], refuse)
  if (!Array.isArray(state.Retry)) return
  for (const [i, retrier] of state.Retry.entries())
    if (isObject(retrier)) checkNumbers(retrier, `${at}/Retry[${i}]`, refuse)
}

type Refuse = (message: string, where: string) => void

function checkList(list: Json | undefined, at: string, fields: string[], refuse: Refuse): void {
  if (list === undefined) return
  if (!Array.isArray(list)) {
    refuse('Must be an array', at)
    return
  }
  for (const [i, entry] of list.entries()) {
    const where = `${at}[${i}]`
    if (!isObject(entry)) {
      refuse('Must be an object', where)
      continue
    }
    for (const field of Object.keys(entry))
      if (!fields.includes(field)) refuse(`Field '${field}' is not supported`, where)
    if (fields.includes('Next') && typeof entry.Next !== 'string')
      refuse("The field 'Next' is required but was missing", where)
    checkErrorEquals(entry.ErrorEquals, where, i === list.length - 1, refuse)
  }
}

function checkErrorEquals(names: Json | undefined, at: string, last: boolean, refuse: Refuse): void {
  if (!Array.isArray(names) || names.length === 0 || names.some((name) => typeof name !== 'string')) {
    refuse('ErrorEquals must be an array of at least one error name', at)
    return
  }
  if (names.includes('States.ALL') && (names.length > 1 || !last))
    refuse('States.ALL must be alone in ErrorEquals and in the last entry', at)
}

function checkNumbers(retrier: JsonObject, at: string, refuse: Refuse): void {
  const within = (field: string, low: number, high: number, whole: boolean) => {
    const value = retrier[field]
    if (value === undefined) return
    const ok =
      typeof value === 'number' && value >= low && value <= high && (!whole || Number.isInteger(value))
    if (!ok) refuse(`${field} must be ${whole ? 'an integer' : 'a number'} from ${low} to ${high}`, at)
  }
  within('IntervalSeconds', 1, 99_999_999, true)
  within('MaxAttempts', 0, 99_999_999, true)
  within('BackoffRate', 1, 99_999_999, false)
  within('MaxDelaySeconds', 1, 31_622_400, true)
  if (retrier.JitterStrategy !== undefined && !['FULL', 'NONE'].includes(String(retrier.JitterStrategy)))
    refuse('JitterStrategy must be FULL or NONE', at)
}

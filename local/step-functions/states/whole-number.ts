import type { Json } from '../json.ts'
import { evaluateAs, fail, type Scope } from '../jsonata/evaluate.ts'

/** A field that holds a whole number from 0, or an expression for one. @throws StateFailure for anything else. */
export async function wholeNumber(
  value: Json | undefined,
  field: string,
  scope: Scope,
): Promise<number | undefined> {
  if (value === undefined) return undefined
  const n = await evaluateAs('number', value, field, scope)
  if (Number.isInteger(n) && n >= 0) return n
  throw fail(scope, field, `The field '${field}' must be a whole number from 0, but was: ${n}`)
}

import jsonata from 'jsonata'
import { isObject, type Json, type JsonObject, typeName } from '../json.ts'
import { StateFailure } from '../state-failure.ts'
import { expressionIn } from './expression-in.ts'
import { addFunctions } from './functions.ts'
import { LimitExceeded, limitHooks } from './limits.ts'

/** What an expression can see, and where it stands for the sake of its error message. */
export interface Scope {
  states: { input: Json; context: JsonObject; result?: Json; errorOutput?: Json }
  variables: JsonObject
  now: number
  state: string
  enteredEvent: number
}

/**
 * The value of a field: every `{% … %}` in it replaced by what it evaluates to.
 * @throws StateFailure States.QueryEvaluationError, with the cause that AWS gives.
 */
export async function evaluate(value: Json, field: string, scope: Scope): Promise<Json> {
  const expression = expressionIn(value)
  if (expression !== undefined) return evaluateExpression(expression, field, scope)
  if (Array.isArray(value)) {
    const items: Json[] = []
    for (const [i, item] of value.entries()) items.push(await evaluate(item, `${field}[${i}]`, scope))
    return items
  }
  if (!isObject(value)) return value
  const object: JsonObject = {}
  for (const [name, item] of Object.entries(value))
    object[name] = await evaluate(item, `${field}/${name}`, scope)
  return object
}

/** As `evaluate`, for a field that must come out as one type. */
export async function evaluateAs<T extends 'array' | 'boolean' | 'number' | 'string'>(
  type: T,
  value: Json,
  field: string,
  scope: Scope,
): Promise<{ array: Json[]; boolean: boolean; number: number; string: string }[T]> {
  const result = await evaluate(value, field, scope)
  if (typeName(result) === type) return result as never
  const expression = expressionIn(value) ?? JSON.stringify(value)
  throw fail(
    scope,
    field,
    `The JSONata expression '${expression}' specified for the field '${field}' returned an unexpected result type. ` +
      `Expected '${type}', but was '${typeName(result)}' for value: ${JSON.stringify(result)}`,
  )
}

async function evaluateExpression(text: string, field: string, scope: Scope): Promise<Json> {
  const says = (what: string) =>
    fail(scope, field, `The JSONata expression '${text}' specified for the field '${field}' ${what}`)
  let result: unknown
  try {
    const expression = jsonata(text)
    addFunctions(expression, scope.now)
    for (const { symbol, hook } of limitHooks()) expression.assign(symbol as unknown as string, hook)
    result = await expression.evaluate(undefined, { ...scope.variables, states: scope.states })
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    const separator = error instanceof LimitExceeded ? ': ' : '. '
    throw says(`threw an error during evaluation${separator}${code ? `${code}: ` : ''}${message}`)
  }
  if (result === undefined) throw says('returned nothing (undefined).')
  if (holdsFunction(result)) throw says('returned an unsupported result type.')
  return JSON.parse(JSON.stringify(result)) as Json
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function' || value instanceof RegExp) return true
  if (Array.isArray(value)) return value.some(holdsFunction)
  if (!isObject(value)) return false
  return (
    '_jsonata_lambda' in value || '_jsonata_function' in value || Object.values(value).some(holdsFunction)
  )
}

/** A States.QueryEvaluationError that names the state as AWS does. `location` is absent where AWS gives none. */
export function fail(
  scope: Scope,
  location: string | undefined,
  what: string,
  followsEntry = false,
): StateFailure {
  const cause = `An error occurred while executing the state '${scope.state}' (entered at the event id #${scope.enteredEvent}). ${what}`
  return new StateFailure({ error: 'States.QueryEvaluationError', cause }, { location, followsEntry })
}

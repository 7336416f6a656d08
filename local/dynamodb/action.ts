import validations from 'dynalite/validations/index.js'
import type { Clock } from '../contracts.ts'
import type { Spent } from './capacity.ts'
import { mendExpressions } from './expressions.ts'
import type { Store } from './store.ts'
import type { KeptTable } from './table.ts'
import { storeOptions } from './view.ts'

export interface Engine {
  store: Store
  tables: Map<string, KeptTable>
  clock: Clock
}

export type Request = Record<string, unknown>
export interface Reply {
  data: Record<string, unknown>
  spent: Spent[]
}
/** One operation of the API. Throws a fault in DynamoDB's shape. */
export type Operation = (engine: Engine, request: Request) => Reply | Promise<Reply>

export interface Action {
  validation: { types: Record<string, unknown>; custom?: unknown }
  run: (
    view: object,
    request: Request,
    done: (error: Error | null, reply?: Record<string, unknown>) => void,
  ) => void
}

/**
 * A request checked and its expressions parsed, by dynalite's rules.
 *
 * @throws ValidationException or SerializationException with AWS's wording.
 */
export function check(validation: Action['validation'], request: unknown): Request {
  const checked = validations.checkTypes(structuredClone(request) as object, validation.types)
  validations.checkValidations(checked, validation.types, validation.custom, { options: storeOptions })
  mendExpressions(checked)
  return checked
}

/** Runs an action that answers at once, as all but Query and Scan do over our view. */
export function runNow({ run }: Action, view: object, request: Request): Record<string, unknown> {
  let outcome: { error: Error | null; reply?: Record<string, unknown> } | undefined
  run(view, request, (error, reply) => {
    outcome ??= { error, reply }
  })
  if (!outcome) throw new Error('dynalite did not answer at once, so this write would not be atomic.')
  if (outcome.error) throw outcome.error
  return outcome.reply ?? {}
}

/** Runs an action that may stream. */
export const runLater = ({ run }: Action, view: object, request: Request): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) =>
    run(view, request, (error, reply) => (error ? reject(error) : resolve(reply ?? {}))),
  )

import db from 'dynalite/db/index.js'
import { type Action, check, type Engine, type Request, runNow } from './action.ts'
import type { Change } from './apply-change.ts'
import { codeOf, invalid, isFault } from './fault.ts'
import { indexEntry } from './index-entry.ts'
import type { Item } from './item.ts'
import { openView, tableNotFound } from './view.ts'
import { currentItem, put, remove, update } from './write.ts'

const actions: Record<string, Action> = {
  Put: put,
  Update: update,
  Delete: remove,
  // Has DeleteItem's members, and changes nothing.
  ConditionCheck: { validation: remove.validation, run: checkCondition },
}
export const stepVerbs = Object.keys(actions)

/** One checked member of a transaction. */
export interface Step {
  action: Action
  request: Request
  /** Whether a failed condition is to show the item as it is. */
  wantsOld: boolean
}
/** What a step would do, or why it cannot. A ConditionCheck has no change. */
export interface Outcome {
  before?: Item
  after?: Item
  change?: Change
  reason?: Reason
}
/** As in CancellationReasons. */
export interface Reason {
  Code: string
  Message?: string
  Item?: Item
}

/**
 * A member of TransactItems, checked.
 *
 * @throws ValidationException or ResourceNotFoundException: these refuse the whole request, without reasons.
 */
export function readStep(engine: Engine, verb: string, member: Request): Step {
  const action = actions[verb]!
  const { ReturnValuesOnConditionCheckFailure: onFailure } = member
  const request = check(action.validation, member)
  if (!engine.tables.has(request.TableName as string)) throw tableNotFound()
  if (verb === 'ConditionCheck' && !request._condition)
    throw invalid('The ConditionExpression of a ConditionCheck must not be null.')
  if (verb === 'Update' && !request._updates)
    throw invalid('The UpdateExpression of an Update must not be null.')
  return { action, request, wantsOld: onFailure === 'ALL_OLD' }
}

/** Tries a step against the items as they are. Writes nothing. */
export function attempt(engine: Engine, { action, request, wantsOld }: Step): Outcome {
  const view = openView(engine.store, engine.tables)
  try {
    runNow(action, view, request)
    const change = view.changes[0]
    if (!change) return { before: currentItem(engine, request) }
    const { table } = change.kept
    // Refuses index keys of the wrong type now, as this step's own reason.
    for (const index of table.GlobalSecondaryIndexes ?? []) indexEntry(table, index, change.after)
    return { change, before: change.before, after: change.after }
  } catch (error) {
    if (!isFault(error)) throw error
    const Code = reasonCodes[codeOf(error)] ?? codeOf(error)
    const Item = wantsOld && Code === 'ConditionalCheckFailed' ? currentItem(engine, request) : undefined
    return { reason: { Code, Message: error.message, ...(Item && { Item }) } }
  }
}

/** Reasons have names of their own (API reference, TransactionCanceledException). */
const reasonCodes: Record<string, string> = {
  ConditionalCheckFailedException: 'ConditionalCheckFailed',
  ValidationException: 'ValidationError',
}

function checkCondition(view: object, request: Request, done: (error: Error | null) => void) {
  const { getTable, getItemDb } = view as ReturnType<typeof openView>
  const [name, key] = [request.TableName as string, request.Key as Item]
  getTable(name, (_error, table) => {
    const wrong = db.validateKey(key, table!)
    if (wrong) return done(wrong)
    getItemDb(name).get(db.createKey(key, table!), (_none, item) =>
      done(db.checkConditional(request, item) ?? null),
    )
  })
}

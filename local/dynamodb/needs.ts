import type { Need, WireRequest } from '../contracts.ts'
import type { Request } from './action.ts'
import type { KeptTable } from './table.ts'
import { readRequest } from './wire.ts'

interface Place {
  tables: Map<string, KeptTable>
  region: string
  account: string
}

/** Each member of a transaction needs its own action (developer guide, "Using IAM with DynamoDB transactions"). */
const memberActions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}

/**
 * What a caller must be allowed to do for a DynamoDB request: actions on tables and indexes, with the partition keys
 * that it names as `dynamodb:LeadingKeys` (service authorization reference). Nothing for what is no request at all.
 */
export function needsOf(place: Place, wire: WireRequest): Need[] {
  const { operation, request } = attemptRead(wire)
  const need = (action: string, { TableName, IndexName }: Request, keys: string[]): Need => ({
    action: `dynamodb:${action}`,
    resource: arnOf(place, TableName, IndexName),
    ...(keys.length > 0 && { context: { 'dynamodb:LeadingKeys': keys } }),
  })
  const keyIn = (table: unknown, item: unknown) => leadingKey(place, table, item)

  if (operation === 'ListTables') return [{ action: 'dynamodb:ListTables', resource: '*' }]
  if (operation.startsWith('Transact'))
    return objects(request.TransactItems).flatMap((item) =>
      Object.entries(item).map(([verb, member]) => {
        const { TableName, Key, Item } = (member ?? {}) as Request
        return need(memberActions[verb] ?? verb, { TableName }, keyIn(TableName, Key ?? Item))
      }),
    )
  if (operation === 'BatchGetItem')
    return Object.entries(request.RequestItems ?? {}).map(([TableName, asked]) => {
      const keys = objects((asked as Request | null)?.Keys)
      return need(
        operation,
        { TableName },
        keys.flatMap((key) => keyIn(TableName, key)),
      )
    })
  if (operation === 'BatchWriteItem')
    return Object.entries(request.RequestItems ?? {}).map(([TableName, asked]) => {
      const members = objects(asked).flatMap((item) => Object.values(item) as Request[])
      return need(
        operation,
        { TableName },
        members.flatMap((member) => keyIn(TableName, member?.Key ?? member?.Item)),
      )
    })
  if (operation === 'Query') return [need(operation, request, queriedKey(place, request))]
  if (operation === '') return []
  return [need(operation, request, keyIn(request.TableName, request.Key ?? request.Item))]
}

function attemptRead(wire: WireRequest): { operation: string; request: Request } {
  try {
    return readRequest(wire)
  } catch {
    return { operation: '', request: {} }
  }
}

const nameOf = (table: unknown) => String(table).replace(/^arn:.*:table\//, '')

function arnOf({ region, account }: Place, table: unknown, index: unknown): string {
  const arn = `arn:aws:dynamodb:${region}:${account}:table/${nameOf(table)}`
  return index == null ? arn : `${arn}/index/${index}`
}

function hashName({ tables }: Place, table: unknown, index?: unknown): string | undefined {
  const kept = tables.get(nameOf(table))?.table
  const of = index == null ? kept : kept?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index)
  return of?.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName
}

/** The partition key's value in a key or an item, as a text. */
function leadingKey(place: Place, table: unknown, item: unknown): string[] {
  const value = (item as Record<string, Record<string, unknown>> | undefined)?.[hashName(place, table) ?? '']
  return value ? Object.values(value).map(String) : []
}

/** The value that a Query gives for the partition key, in its KeyConditionExpression. */
function queriedKey(place: Place, request: Request): string[] {
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values } = request as {
    ExpressionAttributeNames?: Record<string, string>
    ExpressionAttributeValues?: Record<string, Record<string, unknown>>
  }
  const wanted = hashName(place, request.TableName, request.IndexName)
  const equalities = String(request.KeyConditionExpression ?? '').matchAll(/(#?[\w.-]+)\s*=\s*(:\w+)/g)
  return [...equalities]
    .filter(([, name]) => (names?.[name!] ?? name) === wanted)
    .flatMap(([, , value]) => Object.values(values?.[value!] ?? {}).map(String))
}

/** The members of a list that are objects: what is not is refused elsewhere. */
const objects = (list: unknown): Request[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : []

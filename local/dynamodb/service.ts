import type { Clock, Count, Running, WireRequest, WireService } from '../contracts.ts'
import type { Engine, Operation, Reply, Request } from './action.ts'
import { consumedCapacity, perTable, type Spent, totalUnits } from './capacity.ts'
import { descriptions } from './describe.ts'
import { DynamoDbFault, isFault } from './fault.ts'
import { keepTables } from './keep-tables.ts'
import { type Consumed, openMeter } from './meter.ts'
import { needsOf } from './needs.ts'
import { reads } from './read.ts'
import { openStore } from './store.ts'
import { expirySweep } from './sweep-expired.ts'
import type { TableSpec } from './table-spec.ts'
import { transactGetItems } from './transact-get.ts'
import { transactWriteItems } from './transact-write.ts'
import { isDynamoDbRequest, readRequest, writeFault, writeReply } from './wire.ts'
import { writes } from './write.ts'

export interface DynamoDb extends Running, WireService {
  /** Capacity consumed since the start, by table and operation. */
  consumed(): Consumed[]
}

const operations: Record<string, Operation> = {
  ...reads,
  ...writes,
  ...descriptions,
  TransactWriteItems: transactWriteItems,
  TransactGetItems: transactGetItems,
}

/**
 * DynamoDB for the tables of a template, kept in `dataDir`. Every write and transaction is one SQLite transaction,
 * made before it is answered: after a kill at any moment it is there whole or not at all.
 *
 * Expressions, validation and reads are dynalite's, over our own store. Tables come from `tables` only, so
 * CreateTable and its like are refused, as are PartiQL, streams, backups and local indexes.
 *
 * @throws CannotStart when a table is not supported, or its key differs from that of the items on disk.
 */
export async function startDynamoDb(options: {
  dataDir: string
  clock: Clock
  region: string
  account: string
  tables: TableSpec[]
  count?: Count
}): Promise<DynamoDb> {
  const { clock, region, account } = options
  const store = openStore(options.dataDir)
  const engine: Engine = { store, clock, tables: new Map() }
  try {
    engine.tables = keepTables(store, options.tables, { region, account, now: clock.now() / 1000 })
  } catch (error) {
    store.close()
    throw error
  }
  const meter = openMeter()
  const sweep = expirySweep(engine)

  return {
    name: 'dynamodb',
    accepts: isDynamoDbRequest,
    async handle(wire: WireRequest) {
      try {
        const { operation, request } = readRequest(wire)
        const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined
        if (!run) throw unsupported(operation)
        const reply = await run(engine, request)
        meter.count(operation, reply.spent)
        if (options.count) countUnits(options.count, reply.spent)
        sweep()
        return writeReply(200, withCapacity(operation, request, reply))
      } catch (error) {
        if (isFault(error)) return writeFault(error)
        throw error
      }
    },
    needs: (wire) => needsOf({ tables: engine.tables, region, account }, wire),
    refuse: ({ message }) => writeFault(new DynamoDbFault('AccessDeniedException', message)),
    consumed: meter.consumed,
    settled: async () => {},
    stop: async () => store.close(),
  }
}

function countUnits(count: Count, spent: Spent[]) {
  for (const each of spent)
    count(
      each.kind === 'read' ? 'dynamodb.readUnits' : 'dynamodb.writeUnits',
      each.tableName,
      totalUnits(each),
    )
}

/** Operations on several items list the capacity by table; the others have one object. */
function withCapacity(operation: string, request: Request, { data, spent }: Reply) {
  const mode = request.ReturnConsumedCapacity
  const capacities = perTable(spent).map((each) => consumedCapacity(each, mode))
  if (!capacities[0]) return data
  const many = /^(Batch|Transact)/.test(operation)
  return { ...data, ConsumedCapacity: many ? capacities : capacities[0] }
}

const unsupported = (operation: string) =>
  new DynamoDbFault(
    'UnknownOperationException',
    `The local cloud does not support DynamoDB's ${operation}. Supported: ${Object.keys(operations).join(', ')}.`,
  )

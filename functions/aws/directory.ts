import { randomBytes } from 'node:crypto'
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { BadAddress, DirectoryStore } from '../../shared/directory/ports.ts'
import type { Directory, DirectoryChange, DirectoryEntry, HandOver } from '../../shared/directory/records.ts'
import { chain, GENESIS } from '../../shared/run/ledger.ts'
import {
  BAD_ADDRESS,
  badAddressKey,
  directoryLedgerOf,
  entryKey,
  HAND_OVER,
  HEAD,
  handOverDue,
  handOverKey,
  headKey,
  officeKey,
} from './directory-keys.ts'
import { expiring } from './expiring-entry.ts'
import { unitKey } from './keys.ts'
import type { openQueries } from './queries.ts'
import { transact } from './transact.ts'

/** The directory's part of the table (`shared/directory/ports.ts`). */
export function openDirectory(
  client: DynamoDBDocumentClient,
  table: string,
  { within }: Pick<ReturnType<typeof openQueries>, 'within'>,
): DirectoryStore {
  return {
    directory: async (scheme) =>
      directoryOf(scheme, await within<{ sk: string }>(`DIRECTORY#${scheme}`, HEAD)),
    commitDirectory: (change) => transact(client, directoryItems(table, change)),
    directoryLedger: (scheme) => within<DirectoryEntry>(directoryLedgerOf(scheme)),
    handOvers: (scheme) => within<HandOver>(`DIRECTORY#${scheme}`, HAND_OVER),
    handOver: async (of) =>
      (await client.send(new GetCommand({ TableName: table, Key: handOverKey(of), ConsistentRead: true })))
        .Item as HandOver | undefined,
    handedOver: async (of) => {
      await client.send(new DeleteCommand({ TableName: table, Key: handOverKey(of) }))
    },
    badAddresses: (scheme) => within<BadAddress>(`DIRECTORY#${scheme}`, BAD_ADDRESS),
    // The newest is what counts, and telling the same twice changes nothing.
    noteBadAddress: async (scheme, address) => {
      await client.send(
        new PutCommand({ TableName: table, Item: { ...address, ...badAddressKey(scheme, address.hash) } }),
      )
    },
  }
}

type Office = { office: string } & Directory['offices'][string]

function directoryOf(scheme: string, items: { sk: string }[]): Directory {
  const head = items.find(({ sk }) => sk === headKey(scheme).sk) as
    | Pick<Directory, 'ledger' | 'secret'>
    | undefined
  const offices = items.filter(({ sk }) => sk.startsWith(`${HEAD}OFFICE#`)) as unknown as Office[]
  return {
    scheme,
    ledger: head?.ledger ?? { count: 0, hash: GENESIS },
    // A directory that was never changed has none yet: the first change writes this one.
    secret: head?.secret ?? randomBytes(32).toString('hex'),
    offices: Object.fromEntries(offices.map(({ office, holder }) => [office, { holder }])),
  }
}

/**
 * The writes of a change of the directory. Its head is written on condition that the ledger is as it was read, which
 * makes it the lock of all the rest.
 */
export function directoryItems(table: string, change: DirectoryChange) {
  const { scheme, ledger, secret } = change.directory
  const { entries, head } = chain(ledger, change.ledger)
  const put = (key: { pk: string; sk: string }, item: object, condition: object = {}) => ({
    Put: { TableName: table, Item: { ...item, ...key }, ...condition },
  })
  const absent = { ConditionExpression: 'attribute_not_exists(pk)' }
  const asRead = {
    ConditionExpression: '#ledger.#hash = :hash',
    ExpressionAttributeNames: { '#ledger': 'ledger', '#hash': 'hash' },
    ExpressionAttributeValues: { ':hash': ledger.hash },
  }
  return [
    put(headKey(scheme), { ledger: head, secret }, ledger.count === 0 ? absent : asRead),
    ...entries.map((entry) => put(entryKey(scheme, entry.number), expiring(entry), absent)),
    ...(change.units ?? []).map((unit) => put(unitKey(scheme, unit.id), unit)),
    ...Object.entries(change.offices ?? {}).map(([office, { holder }]) =>
      put(officeKey(scheme, office), { office, holder }),
    ),
    ...(change.handOvers ?? []).map((handOver) =>
      put(handOverKey(handOver), { ...handOver, ...handOverDue(handOver) }),
    ),
    ...(change.dropped ?? []).map((handOver) => ({
      Delete: { TableName: table, Key: handOverKey(handOver) },
    })),
  ]
}

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeExecutionCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  paginateListMapRuns,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn'
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  paginateScan,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { LedgerEntry } from '../../shared/run/records/ledger.ts'
import type { Cloud } from './cloud.ts'

/** What anybody with an AWS SDK sees of a local cloud. */

export type Item = Record<string, unknown> & { pk: string; sk: string }

const clientOf = (cloud: Cloud) => ({
  endpoint: cloud.url,
  region: 'eu-west-2',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})

/** Every item of the table, by key. */
export async function items(cloud: Cloud): Promise<Item[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(cloud)))
  const found: Item[] = []
  for await (const page of paginateScan({ client }, { TableName: cloud.tableName, ConsistentRead: true }))
    found.push(...((page.Items ?? []) as Item[]))
  return found.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

/** The items of one run and of the runs it began. */
export const itemsOf = async (cloud: Cloud, run: string): Promise<Item[]> =>
  (await items(cloud)).filter(({ pk }) => /^(RUN|LEDGER)#/.test(pk) && pk.includes(`#${run}`))

/** How often a run and its child runs have come to ask something. */
export const askedFor = async (cloud: Cloud, run: string, step: string): Promise<number> =>
  (await itemsOf(cloud, run)).filter(({ sk }) => sk.startsWith(`0#ASK#${step}#`)).length

/** The ledger of each run, in order. */
export async function ledgers(cloud: Cloud): Promise<Map<string, LedgerEntry[]>> {
  const found = new Map<string, LedgerEntry[]>()
  for (const { pk, sk, forgetAt: _, ...entry } of await items(cloud))
    if (pk.startsWith('LEDGER#')) found.set(pk, [...(found.get(pk) ?? []), entry as unknown as LedgerEntry])
  return found
}

/** Stops the workflow of a run, as an operator could by mistake. */
export async function stopExecution(cloud: Cloud, flow: string, run: string): Promise<void> {
  const executionArn = `${cloud.stateMachines[flow]?.replace(':stateMachine:', ':execution:')}:${run}`
  await new SFNClient(clientOf(cloud)).send(new StopExecutionCommand({ executionArn }))
}

/** Stops the workflow that works for one unit of a round, and not that of the round. */
export async function stopChild(cloud: Cloud, flow: string, round: string, run: string): Promise<void> {
  const client = new SFNClient(clientOf(cloud))
  const executionArn = `${cloud.stateMachines[flow]?.replace(':stateMachine:', ':execution:')}:${round}`
  for await (const { mapRuns = [] } of paginateListMapRuns({ client }, { executionArn }))
    for (const { mapRunArn } of mapRuns)
      for await (const page of paginateListExecutions({ client }, { mapRunArn, statusFilter: 'RUNNING' }))
        for (const { executionArn } of page.executions ?? []) {
          const { input } = await client.send(new DescribeExecutionCommand({ executionArn }))
          if (!input?.includes(`"${run}"`)) continue
          await client.send(new StopExecutionCommand({ executionArn }))
          return
        }
  throw new Error(`No workflow of the round ${round} works for ${run}`)
}

/** Does something to the account of somebody who signs in, as whoever runs the service does with the AWS CLI. */
export async function administerAccount(
  cloud: Cloud,
  who: string,
  operation: string,
  more: object = {},
): Promise<void> {
  const status = await fetch(`${cloud.url}/_local/status`)
  const { userPool } = (await status.json()) as { userPool: string }
  const response = await fetch(cloud.url, {
    method: 'POST',
    headers: {
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      'content-type': 'application/x-amz-json-1.1',
    },
    body: JSON.stringify({ UserPoolId: userPool, Username: `${who}@countersign.example`, ...more }),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** Puts a record into a state that no page can bring about. */
export async function setState(cloud: Cloud, { pk, sk }: Item, state: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(cloud)))
  await client.send(
    new UpdateCommand({
      TableName: cloud.tableName,
      Key: { pk, sk },
      UpdateExpression: 'SET #state = :state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': state },
    }),
  )
}

/** The executions of a flow's state machine, and those of their Distributed Maps, with all that they hold. */
export async function executions(cloud: Cloud, flow: string): Promise<unknown[]> {
  const client = new SFNClient(clientOf(cloud))
  const found: unknown[] = []
  const look = async (executionArn: string | undefined) => {
    found.push(await client.send(new DescribeExecutionCommand({ executionArn })))
    for await (const { events } of paginateGetExecutionHistory({ client }, { executionArn }))
      found.push(...(events ?? []))
    for await (const { mapRuns = [] } of paginateListMapRuns({ client }, { executionArn }))
      for (const { mapRunArn } of mapRuns)
        for await (const page of paginateListExecutions({ client }, { mapRunArn }))
          for (const child of page.executions ?? []) await look(child.executionArn)
  }
  for await (const page of paginateListExecutions({ client }, { stateMachineArn: cloud.stateMachines[flow] }))
    for (const { executionArn } of page.executions ?? []) await look(executionArn)
  return found
}

/**
 * Puts a letter back as it stands when whoever queued it was killed before sending it. `beside` is an open ask of its
 * run, which is in the same partition of the chase.
 */
export async function leaveQueued(cloud: Cloud, letter: Item, beside: Item, day: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(cloud)))
  await client.send(
    new UpdateCommand({
      TableName: cloud.tableName,
      Key: { pk: letter.pk, sk: letter.sk },
      UpdateExpression: 'SET #state = :queued, chase = :chase, chaseOn = :on',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':queued': 'queued',
        ':chase': beside.chase,
        ':on': `${day}#${letter.run}#letter#${letter.id}`,
      },
    }),
  )
}

/** Puts an item of the chase on another day, as it stands when the chase of that day could not see to it. */
export async function leaveDue(cloud: Cloud, { pk, sk, chaseOn }: Item, day: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(cloud)))
  await client.send(
    new UpdateCommand({
      TableName: cloud.tableName,
      Key: { pk, sk },
      UpdateExpression: 'SET chaseOn = :on',
      ConditionExpression: 'attribute_exists(chase)',
      ExpressionAttributeValues: { ':on': `${day}${String(chaseOn).slice(day.length)}` },
    }),
  )
}

/** Takes an item away and gives back how to put it there again: what depends on it fails in between. */
export async function hide(cloud: Cloud, item: Item): Promise<() => Promise<void>> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(cloud)))
  const { pk, sk } = item
  await client.send(new DeleteCommand({ TableName: cloud.tableName, Key: { pk, sk } }))
  return async () => {
    await client.send(new PutCommand({ TableName: cloud.tableName, Item: item }))
  }
}

/** Puts link officers in post, one at each of these organisations, without the round that would appoint them. */
export async function putInPost(
  cloud: Cloud,
  holders: { unit: string; name: string; email: string }[],
  { from, until }: { from: string; until: string },
): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(cloud)))
  for (const { unit, name, email } of holders) {
    const entry = {
      scheme: 'link-officer',
      role: 'link-officer',
      unit,
      run: `put-${unit}`,
      step: 'appointment',
    }
    await client.send(
      new PutCommand({
        TableName: cloud.tableName,
        Item: {
          ...entry,
          ...{ name, email, language: 'en', from, until },
          pk: 'REGISTER#link-officer',
          sk: `link-officer#${unit}#${entry.run}#${entry.step}`,
        },
      }),
    )
  }
}

/** Puts an answer of an organisation to a form into the table, without the round that would ask for it. */
export async function putAnswer(
  cloud: Cloud,
  unit: string,
  form: string,
  answers: Record<string, string>,
  at: string,
): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(cloud)))
  const run = `put-${unit}`
  const about = { run, unit, name: form, version: 1, step: form, form: { id: form, version: 1 }, began: at }
  const listed = { list: `ANSWERS#link-officer#${form}`, place: `${at}#${run}#${form}#000001` }
  const Item = { ...about, language: 'en', reference: 'LO-AAAA-AAAA', answers, at, ...listed }
  const key = { pk: `RUN#${run}`, sk: `0#ANSWER#${form}#000001` }
  await client.send(new PutCommand({ TableName: cloud.tableName, Item: { ...Item, ...key } }))
}

/** Puts the end of an organisation's part in a round into the table: nobody answered, so long ago. */
export async function putSilence(cloud: Cloud, unit: string, day: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(cloud)))
  const [id, at] = [`silent-${unit}`, `${day}T09:00:00.000Z`]
  const run = {
    ...{ id, scheme: 'link-officer', flow: 'appoint', reference: 'LO-BBBB-BBBB', outcomes: {}, sent: {} },
    ...{ state: 'finished', outcome: 'no-answer', startedAt: at, endedAt: at },
    child: { parent: 'silent', root: 'silent', step: 'nominations', unit },
    ledger: { count: 0, hash: '' },
  }
  const listed = { chase: 'FOLLOWING#link-officer#asked-again', chaseOn: `${day}#${id}` }
  for (const item of [
    { ...run, pk: `RUN#${id}`, sk: '0#RUN' },
    { run: id, ...listed, pk: `RUN#${id}`, sk: '4#FOLLOWING#asked-again' },
  ])
    await client.send(new PutCommand({ TableName: cloud.tableName, Item: item }))
}

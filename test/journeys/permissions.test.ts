import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { credentialsOf } from '../../local/lambda/environment.ts'
import { executions, items } from './aws.ts'
import { follow, submit, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { changedAssembly, takeAway } from './weakened.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

/** A cloud of which some permissions are missing, and what IAM wrote about what it refused. */
let cloud: Cloud
let removeAssembly: () => void
const written: string[] = []
const terminal = console.error
const refused = () => written.filter((line) => line.startsWith('IAM:'))

beforeAll(async () => {
  console.error = (...words: unknown[]) => void written.push(words.join(' '))
  const { assembly, remove } = changedAssembly((template) => {
    takeAway(template, 'AnswerFunctionServiceRole', 'dynamodb:PutItem')
    takeAway(template, 'ChaseFlowRole', 'lambda:InvokeFunction')
    for (const [id, { Type, Properties }] of Object.entries(template.Resources))
      if (Type === 'AWS::Lambda::Permission' && /FrontFunction|MailFunction/.test(JSON.stringify(Properties)))
        delete template.Resources[id]
  })
  removeAssembly = remove
  cloud = await startCloud(assembly)
  await lo.administratorProposes(cloud)
})
afterAll(async () => {
  await cloud.stop()
  removeAssembly()
  console.error = terminal
})

const TABLE = 'arn:aws:dynamodb:eu-west-2:000000000000:table/Countersign-\\S*Records[0-9A-Z]+-[0-9A-Z]+'

test('an action that is taken away fails as on AWS, is named in the log, and the person sees a plain page', async () => {
  // What the answer route writes is refused, by name; the page says nothing of that, and the draft is not lost silently.
  const link = linkIn(await cloud.inbox.newest('chair@', 'Please approve the proposal'))
  const page = await submit(await follow(await visit(link), 'Start now'), { decision: 'approve' })
  expect(page.status).toBe(500)
  expect(page.heading).toContain('Sorry, there is a problem with the service')
  expect(page.text).not.toMatch(/AccessDenied|dynamodb|arn:|not authorized/)
  expect(refused().find((line) => line.includes('AnswerFunction'))).toMatch(
    new RegExp(
      `^IAM: AccessDenied: Countersign-\\S*AnswerFunction\\S+ with the role Countersign-\\S+ may not dynamodb:PutItem on ${TABLE} ` +
        'because no identity-based policy allows the dynamodb:PutItem action$',
    ),
  )
  const logs = join(cloud.dataDir, 'logs')
  const answering = readdirSync(logs).filter((name) => name.includes('Answer'))
  expect(answering.map((name) => readFileSync(join(logs, name), 'utf8')).join()).toContain(
    'AccessDeniedException',
  )
})

test('a function that a service has no permission for is not invoked', async () => {
  const front = await fetch(cloud.url)
  expect([front.status, await front.json()]).toEqual([500, { message: 'Internal Server Error' }])
  expect(refused().join('\n')).toMatch(
    /apigateway\.amazonaws\.com for arn:aws:execute-api:\S+\/\$default\/ANY\/ may not lambda:InvokeFunction on \S+:Countersign-\S*FrontFunction/,
  )
  // What became of the letters is told a little later.
  await cloud.clock.advance('PT1M')
  expect(refused().join('\n')).toMatch(
    /events\.amazonaws\.com for arn:aws:events:\S+ may not lambda:InvokeFunction on \S+:Countersign-\S*MailFunction/,
  )
  const letters = (await items(cloud)).filter(({ sk }) => sk.startsWith('2#LETTER#'))
  expect(letters.length).toBeGreaterThan(0)
  expect(letters.filter(({ deliveredAt }) => deliveredAt)).toEqual([])
})

test('a state machine runs only what its role allows', async () => {
  const [day] = new Date(Date.parse(await cloud.clock.now()) + 86_400_000).toISOString().split('T')
  await cloud.clock.to(`${day}T10:00:00Z`)
  const held = JSON.stringify(await executions(cloud, 'chase'))
  expect(held).toContain('Lambda.AWSLambdaException')
  expect(held).toMatch(/is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:/)
  expect(refused().join('\n')).toMatch(
    /state-machine with the role \S+ChaseFlowRole\S+ may not lambda:InvokeFunction on arn:aws:lambda:\S+:function:Countersign-\S*DueFunction/,
  )
})

test('the ledger is append-only for every function; the account’s owner is not held to that', async () => {
  const entry = (await items(cloud)).find(({ pk }) => pk.startsWith('LEDGER#'))!
  const key = { TableName: cloud.tableName, Key: { pk: entry.pk, sk: entry.sk } }
  const change = { UpdateExpression: 'SET what = :other', ExpressionAttributeValues: { ':other': 'nothing' } }
  const status = (await (await fetch(`${cloud.url}/_local/status`)).json()) as {
    functions: Record<string, string>
  }
  const clientOf = (credentials: { accessKeyId: string; secretAccessKey: string }) =>
    DynamoDBDocumentClient.from(
      new DynamoDBClient({ endpoint: cloud.url, region: 'eu-west-2', credentials, maxAttempts: 1 }),
    )
  const writers = Object.values(status.functions).filter((name) =>
    /-(Ask|Act|Answer|Close|Mail)Function/.test(name),
  )
  expect(writers).toHaveLength(5)
  for (const name of writers) {
    const client = clientOf(credentialsOf(name))
    const attempts = [
      client.send(new UpdateCommand({ ...key, ...change })),
      client.send(new DeleteCommand(key)),
      client.send(new TransactWriteCommand({ TransactItems: [{ Update: { ...key, ...change } }] })),
      client.send(new TransactWriteCommand({ TransactItems: [{ Delete: key }] })),
    ]
    for (const { reason } of (await Promise.allSettled(attempts)) as PromiseRejectedResult[])
      expect(reason, name).toMatchObject({ name: 'AccessDeniedException' })
  }
  expect(refused().join('\n')).toContain('may not dynamodb:DeleteItem on ')
  expect(refused().join('\n')).toContain('with an explicit deny in an identity-based policy')
  expect((await items(cloud)).find(({ pk, sk }) => pk === entry.pk && sk === entry.sk)).toEqual(entry)

  await clientOf({ accessKeyId: 'owner', secretAccessKey: 'owner' }).send(
    new UpdateCommand({ ...key, ...change }),
  )
  expect((await items(cloud)).find(({ pk, sk }) => pk === entry.pk && sk === entry.sk)).toHaveProperty(
    'what',
    'nothing',
  )
})

import { expect, test } from 'vitest'
import type { WireRequest } from '../../../local/contracts.ts'
import { startDynamoDb } from '../../../local/dynamodb/service.ts'
import { startSes } from '../../../local/ses/service.ts'
import { freshFolder } from '../dynamodb/http.ts'
import { movedClock } from '../dynamodb/moved-clock.ts'
import { place, runs } from '../dynamodb/spec.ts'
import { compose } from '../ses/serve.ts'
import { startCloud } from '../step-functions/start-cloud.ts'

const request = (target: string, body: object): WireRequest => ({
  ...{ method: 'POST', path: '/', rawQuery: '' },
  headers: { 'x-amz-target': target },
  body: Buffer.from(JSON.stringify(body)),
})
const table = 'arn:aws:dynamodb:eu-west-2:123456789012:table/Runs'
const keyed = (...keys: string[]) => ({ context: { 'dynamodb:LeadingKeys': keys } })

test('DynamoDB: every item of a request needs its own action, on the table or the index, by its partition key', async () => {
  const service = await startDynamoDb({
    ...{ ...place, dataDir: await freshFolder(), clock: movedClock(), tables: [runs] },
  })
  const needs = (operation: string, body: object) =>
    service.needs(request(`DynamoDB_20120810.${operation}`, body))
  const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } })
  const of = { TableName: 'Runs' }

  expect(needs('PutItem', { ...of, Item: { ...key('a'), other: { S: 'b' } } })).toEqual([
    { action: 'dynamodb:PutItem', resource: table, ...keyed('a') },
  ])
  expect(
    needs('TransactWriteItems', {
      TransactItems: [
        { Put: { ...of, Item: key('a') } },
        { Update: { ...of, Key: key('b') } },
        { Delete: { ...of, Key: key('c') } },
        { ConditionCheck: { TableName: table, Key: key('d') } },
      ],
    }),
  ).toEqual([
    { action: 'dynamodb:PutItem', resource: table, ...keyed('a') },
    { action: 'dynamodb:UpdateItem', resource: table, ...keyed('b') },
    { action: 'dynamodb:DeleteItem', resource: table, ...keyed('c') },
    { action: 'dynamodb:ConditionCheckItem', resource: table, ...keyed('d') },
  ])
  expect(needs('TransactGetItems', { TransactItems: [{ Get: { ...of, Key: key('a') } }] })).toEqual([
    { action: 'dynamodb:GetItem', resource: table, ...keyed('a') },
  ])
  expect(needs('BatchGetItem', { RequestItems: { Runs: { Keys: [key('a'), key('b')] } } })).toEqual([
    { action: 'dynamodb:BatchGetItem', resource: table, ...keyed('a', 'b') },
  ])
  expect(
    needs('BatchWriteItem', {
      RequestItems: { Runs: [{ PutRequest: { Item: key('a') } }, { DeleteRequest: { Key: key('b') } }] },
    }),
  ).toEqual([{ action: 'dynamodb:BatchWriteItem', resource: table, ...keyed('a', 'b') }])
  const values = { ExpressionAttributeValues: { ':of': { S: 'a' }, ':on': { S: 'b' } } }
  expect(needs('Query', { ...of, KeyConditionExpression: 'pk = :of AND sk=:on', ...values })).toEqual([
    { action: 'dynamodb:Query', resource: table, ...keyed('a') },
  ])
  const names = { ExpressionAttributeNames: { '#due': 'due' } }
  expect(
    needs('Query', { ...of, IndexName: 'byDue', KeyConditionExpression: '#due = :on', ...values, ...names }),
  ).toEqual([{ action: 'dynamodb:Query', resource: `${table}/index/byDue`, ...keyed('b') }])
  expect(needs('Scan', of)).toEqual([{ action: 'dynamodb:Scan', resource: table }])
  expect(needs('ListTables', {})).toEqual([{ action: 'dynamodb:ListTables', resource: '*' }])
  await service.stop()
})

test('Step Functions: a task’s answer needs the machine that its token leads to', async () => {
  const { service, calls, run, settled, lambdas } = await startCloud({ lambdas: { work: () => null } })
  const execution = await run({
    wait: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'work', Payload: '{% {"token": $states.context.Task.Token} %}' },
      End: true,
    },
  })
  await settled()
  const needs = (operation: string, body: object) =>
    service.needs(request(`AWSStepFunctions.${operation}`, body))
  const machine = execution.replace(':execution:', ':stateMachine:').replace(/:[^:]+$/, '')
  const [{ token: taskToken }] = calls.work as [{ token: string }]
  expect(needs('SendTaskSuccess', { taskToken, output: '{}' })).toEqual([
    { action: 'states:SendTaskSuccess', resource: machine },
  ])
  expect(needs('SendTaskSuccess', { taskToken: 'nonsense' })).toEqual([])
  expect(needs('StartExecution', { stateMachineArn: machine, name: 'a' })).toEqual([
    { action: 'states:StartExecution', resource: machine },
  ])
  expect(needs('DescribeExecution', { executionArn: execution })).toEqual([
    { action: 'states:DescribeExecution', resource: execution },
  ])
  expect(needs('ListStateMachines', {})).toEqual([{ action: 'states:ListStateMachines', resource: '*' }])
  expect(Object.keys(lambdas)).toEqual(['work'])
})

test('SES: sending needs the identity it sends by, and the configuration set', async () => {
  const ses = await startSes({
    ...{ ...place, dataDir: await freshFolder(), clock: movedClock() },
    ...{ configurationSets: ['letters'], identities: ['nhs.example', 'clerk@office.nhs.example'] },
  })
  const needs = async (from: string) => {
    const raw = await compose({ from, to: 'director@board.example', text: 'x' })
    const form = new URLSearchParams({
      ...{ Action: 'SendRawEmail', ConfigurationSetName: 'letters' },
      'RawMessage.Data': raw.toString('base64'),
    })
    return ses.needs({
      ...{ method: 'POST', path: '/', rawQuery: '', body: Buffer.from(form.toString()) },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }
  const arn = (of: string) => `arn:aws:ses:eu-west-2:123456789012:${of}`
  const context = {
    'ses:FromAddress': ['desk@office.nhs.example'],
    'ses:Recipients': ['director@board.example'],
  }
  expect(await needs('Desk <desk@office.nhs.example>')).toEqual([
    { action: 'ses:SendRawEmail', resource: arn('identity/nhs.example'), context },
    { action: 'ses:SendRawEmail', resource: arn('configuration-set/letters'), context },
  ])
  const [own] = await needs('clerk@office.nhs.example')
  expect(own?.resource).toBe(arn('identity/clerk@office.nhs.example'))
  await ses.stop()
})

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Moved } from '../../../local/control/move-clock.ts'
import type { Status } from '../../../local/control/status.ts'
import { type LocalCloud, serve } from '../../../local/serve.ts'
import { synthesizeFixture } from './fixture-app.ts'

let directory: string
let assembly: string
let cloud: LocalCloud
const start = () => serve({ assembly, dataDir: join(directory, 'data'), port: 0 })

const restart = async () => {
  await cloud.stop()
  cloud = await start()
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-serve-'))
  assembly = synthesizeFixture(directory)
  cloud = await start()
})
afterAll(async () => {
  await cloud.stop()
  rmSync(directory, { recursive: true })
})

const at = (path: string) => new URL(path, cloud.status.api)
const aws = () => ({
  endpoint: cloud.status.awsEndpoint,
  region: cloud.status.region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})
/** What the echo function of the fixture answers. */
interface Echo {
  event: { requestContext: { authorizer: { lambda: unknown } } }
  now: string
  environment: Record<string, string>
}
const read = async <T>(response: Response) => (await response.json()) as T
const moveClock = (body: unknown) =>
  fetch(at('/_local/clock'), { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
/** A request with headers that fetch would not send, such as Host. */
const statusWith = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    const request = httpRequest(at(path), { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
    request.on('error', reject).end()
  })

test('the status tells programs where everything is', async () => {
  const response = await fetch(at('/_local/status'))
  const status = await read<Status>(response)
  expect(status).toEqual({
    ready: true,
    api: expect.stringMatching(/^http:\/\/localhost:\d+$/),
    console: `${status.api}/console`,
    inbox: `${status.api}/_local/inbox`,
    control: `${status.api}/_local`,
    awsEndpoint: status.api,
    region: 'eu-west-2',
    stateMachines: {
      appoint: expect.stringMatching(/^arn:aws:states:eu-west-2:000000000000:stateMachine:Fixture-Appoint/),
      stuck: expect.any(String),
      reminder: expect.stringMatching(/^arn:aws:states:eu-west-2:000000000000:stateMachine:Fixture-Reminder/),
    },
    functions: {
      Echo11F3FB29: expect.stringMatching(/^Fixture-Echo/),
      Guard64B60F0F: expect.any(String),
      StuckF6B41D5C: expect.any(String),
    },
    schedules: {},
    tableName: expect.stringMatching(/^Fixture-Table/),
    clock: { now: expect.stringMatching(/Z$/), offsetMs: expect.any(Number), next: null },
    dataDir: join(directory, 'data'),
  })
})

test('a request reaches its function as API Gateway shapes it, and the function knows the public address', async () => {
  const body = new URLSearchParams({ name: 'Siân' })
  const response = await fetch(at('/echo/c%C5%B5n?x=1'), {
    method: 'POST',
    body,
    headers: { cookie: 'a=1; b=2' },
  })
  const { event, environment } = await read<Echo>(response)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(event).toMatchObject({
    rawPath: '/echo/cŵn',
    pathParameters: { word: 'cŵn' },
    cookies: ['a=1', 'b=2'],
    isBase64Encoded: true,
    body: Buffer.from('name=Si%C3%A2n').toString('base64'),
  })
  expect(environment.PUBLIC_URL).toBe(cloud.status.api)
  expect(environment.TABLE_NAME).toBe(cloud.status.tableName)
})

test('API Gateway answers for itself: no route, a function that fails, a body over 10 MB', async () => {
  expect((await fetch(at('/nowhere'))).status).toBe(404)
  expect((await fetch(at('/throw'))).status).toBe(500)
  expect((await fetch(at('/shape'))).status).toBe(500)
  const huge = await fetch(at('/echo/x'), { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) })
  expect([huge.status, await huge.json()]).toEqual([413, { message: 'Request Entity Too Large' }])
})

test('a route with an authorizer lets in whom it lets in, and says who that is', async () => {
  const asking = (cookie?: string) => fetch(at('/console'), { headers: cookie ? { cookie } : {} })
  const { event } = await read<Echo>(await asking('let-me=in'))
  expect(event.requestContext.authorizer.lambda).toEqual({ who: 'somebody' })
  expect((await asking()).status).toBe(401)
  expect((await asking('let-me=guess')).status).toBe(403)
})

test('other names for this machine, and commands of other sites, are refused', async () => {
  expect(await statusWith('/', { host: 'evil.example' })).toBe(421)
  expect(await statusWith('/_local/status', { host: 'evil.example' })).toBe(421)
  const signed = {
    host: 'evil.example',
    authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/dynamodb/aws4_request',
  }
  expect(await statusWith('/', { ...signed, origin: 'http://evil.example' }, 'POST')).toBe(421)
  expect(await statusWith('/', signed, 'POST')).toBe(400)
  expect(await statusWith('/_local/clock', { origin: 'http://evil.example' }, 'POST')).toBe(403)
  expect(
    await statusWith(
      '/',
      { origin: 'http://evil.example', 'x-amz-target': 'DynamoDB_20120810.Scan' },
      'POST',
    ),
  ).toBe(403)
})

test('AWS SDKs look inside through the same port', async () => {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(aws()))
  const TableName = cloud.status.tableName
  await documents.send(new PutCommand({ TableName, Item: { pk: 'a', sk: 'b', text: 'ŵ' } }))
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { pk: 'a', sk: 'b' } }))
  expect(Item).toEqual({ pk: 'a', sk: 'b', text: 'ŵ' })

  const machines = new SFNClient(aws())
  const { executionArn } = await machines.send(
    new StartExecutionCommand({
      stateMachineArn: cloud.status.stateMachines.appoint,
      name: 'one',
      input: '{}',
    }),
  )
  expect((await moveClock({ advance: 'PT0S' })).status).toBe(200)
  const run = await machines.send(new DescribeExecutionCommand({ executionArn }))
  expect([run.status, run.output]).toEqual(['SUCCEEDED', '{"done":true}'])
})

test('a call to a service that is not there says which there are', async () => {
  const response = await fetch(at('/'), {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSEvents.PutEvents' },
  })
  expect(response.status).toBe(400)
  expect((await read<{ message: string }>(response)).message).toContain(
    'does not serve AWSEvents.PutEvents. It serves: lambda, dynamodb',
  )
})

test('a run that waits goes on after a restart, and a move brings about all that falls due', async () => {
  const { stateMachines } = cloud.status
  const start30 = new StartExecutionCommand({
    stateMachineArn: stateMachines.reminder,
    name: 'wait',
    input: '{}',
  })
  const { executionArn, startDate } = await new SFNClient(aws()).send(start30)
  await restart()
  const { next } = await read<Status['clock']>(await fetch(at('/_local/clock')))
  expect(Date.parse(next!) - startDate!.getTime()).toBeGreaterThan(29 * 86_400_000)

  const moved = await read<Moved>(await moveClock({ next: true }))
  expect(moved.next).toBeNull()
  const run = await new SFNClient(aws()).send(new DescribeExecutionCommand({ executionArn }))
  expect(run.status).toBe('SUCCEEDED')
  expect(Math.abs(Date.parse(JSON.parse(run.output!)) - Date.parse(next!))).toBeLessThan(10_000)
})

test('stopped in the middle of an invocation, it invokes again after a restart', async () => {
  const start = new StartExecutionCommand({ stateMachineArn: cloud.status.stateMachines.stuck, input: '{}' })
  const { executionArn } = await new SFNClient(aws()).send(start)
  await vi.waitFor(() => expect(existsSync(join(directory, 'was-invoked'))).toBe(true))
  await restart()
  expect((await moveClock({ advance: 'PT0S' })).status).toBe(200)
  const run = await new SFNClient(aws()).send(new DescribeExecutionCommand({ executionArn }))
  expect([run.status, run.output]).toEqual(['SUCCEEDED', '"done"'])
})

test('a move that cannot be read is refused in words, and nothing moves', async () => {
  for (const body of ['{', '{"advance":"soon"}', '{"to":"2001-01-01T00:00:00Z"}']) {
    const response = await moveClock(body)
    expect(response.status).toBe(400)
    expect((await read<{ message: string }>(response)).message).toMatch(/not JSON|cannot be moved/)
  }
})

test('moved time is the time of the functions, of the Date header, and of the next start', async () => {
  const before = Date.now() + (await read<Status['clock']>(await fetch(at('/_local/clock')))).offsetMs
  const moved = await read<Moved>(await moveClock({ advance: 'P400D' }))
  expect(moved).toMatchObject({ next: null })
  expect(Date.parse(moved.now)).toBeGreaterThanOrEqual(before + 399 * 86_400_000)

  const response = await fetch(at('/'))
  const { now } = await read<Echo>(response)
  expect(Math.abs(Date.parse(now) - Date.parse(moved.now))).toBeLessThan(10_000)
  expect(Math.abs(Date.parse(response.headers.get('date')!) - Date.parse(now))).toBeLessThan(10_000)

  await restart()
  expect(cloud.status.clock.offsetMs).toBeGreaterThanOrEqual(399 * 86_400_000)
})

test('a data directory serves one cloud at a time', async () => {
  await expect(start()).rejects.toThrow(`${join(directory, 'data')} is in use by process ${process.pid}`)
})

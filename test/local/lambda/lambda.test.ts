import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { FunctionNotFound } from '../../../local/contracts.ts'
import type { FunctionConfig } from '../../../local/lambda/functions-of.ts'
import { type Lambda, startLambda } from '../../../local/lambda/service.ts'

const day = 86_400_000
const offset = new SharedArrayBuffer(8)
const clock = { now: () => Date.now(), at: () => () => {}, next: () => undefined }
let dataDir: string
let lambda: Lambda

const sources: Record<string, string> = {
  look: `export const handler = async (event, context) => ({
    event, environment: { ...process.env }, requestId: context.awsRequestId, arn: context.invokedFunctionArn,
    remaining: context.getRemainingTimeInMillis(), name: context.functionName,
  })`,
  date: `export const handler = async () => ({
    now: Date.now(), made: new Date().getTime(), text: Date.parse(Date()), fixed: new Date(5).getTime(),
    same: new Date() instanceof Date && new Date().constructor === Date, utc: Date.UTC(1970, 0, 2),
    derived: new (class extends Date {})().getTime(),
  })`,
  fail: `export const handler = async (how) => {
    if (how === 'throw') throw new RangeError('too far')
    if (how === 'text') throw 'just text'
    if (how === 'exit') process.exit(3)
    if (how === 'big') return 'x'.repeat(6_300_000)
    if (how === 'bigint') return 1n
    return 'fine'
  }`,
  hang: `export const handler = () => new Promise(() => setInterval(() => {}, 1000))`,
  crash: `export const handler = async (how) => {
    if (how === 'later') setTimeout(() => { throw new Error('after the answer') })
    return 'fine'
  }`,
  talk: `export const handler = async () => { console.log('two\\nlines') }`,
  broken: `throw new Error('not today')`,
}

const config = (name: string, rest: Partial<FunctionConfig> = {}): FunctionConfig => ({
  name,
  arn: `arn:aws:lambda:eu-west-2:000000000000:function:${name}`,
  roleArn: 'arn:aws:iam::000000000000:role/r',
  handler: 'index.handler',
  taskRoot: join(dataDir, name),
  variables: { COLOUR: 'blue' },
  timeoutSeconds: 10,
  memoryMb: 128,
  logGroup: `/aws/lambda/${name}`,
  logFormat: 'Text',
  eventRetries: 0,
  ...rest,
})

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-lambda-'))
  for (const [name, source] of Object.entries(sources)) {
    mkdirSync(join(dataDir, name))
    writeFileSync(join(dataDir, name, 'index.mjs'), source)
  }
  mkdirSync(join(dataDir, 'classic'))
  writeFileSync(join(dataDir, 'classic/app.js'), `exports.go = async () => 'from CommonJS'`)
  lambda = startLambda({
    dataDir,
    clock,
    offset,
    region: 'eu-west-2',
    awsEndpoint: 'http://127.0.0.1:1',
    functions: [
      config('look'),
      config('date'),
      config('fail'),
      config('hang', { timeoutSeconds: 1 }),
      config('broken'),
      config('crash'),
      config('talk'),
      config('off', { reserved: 0 }),
      config('classic', { handler: 'app.go' }),
    ],
  })
})
afterAll(async () => {
  await lambda.stop()
  rmSync(dataDir, { recursive: true })
})

const call = async (name: string, event: unknown = {}) => {
  const { payload, functionError } = await lambda.invoke(name, JSON.stringify(event))
  return { functionError, ...JSON.parse(`{"result":${payload}}`) }
}

test('a function gets its event, its context and its own environment only', async () => {
  process.env.NOT_FOR_FUNCTIONS = 'secret'
  const { result } = await call('look', { hello: 'ŵ' })
  expect(result).toMatchObject({ event: { hello: 'ŵ' }, name: 'look' })
  expect(result.arn).toBe('arn:aws:lambda:eu-west-2:000000000000:function:look')
  expect(result.requestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(result.remaining).toBeGreaterThan(5_000)
  expect(result.remaining).toBeLessThanOrEqual(10_000)
  const { environment } = result
  expect(environment).toMatchObject({
    COLOUR: 'blue',
    AWS_REGION: 'eu-west-2',
    AWS_LAMBDA_FUNCTION_NAME: 'look',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    TZ: ':UTC',
  })
  expect(environment.AWS_ACCESS_KEY_ID).toMatch(/^ASIA[A-Z2-7]{16}$/)
  expect(environment).not.toHaveProperty('NOT_FOR_FUNCTIONS')
  expect(environment).not.toHaveProperty('HOME')
  expect(environment).not.toHaveProperty('_X_AMZN_TRACE_ID')
})

test('time inside a function follows the moved clock, also while it runs on', async () => {
  const cell = new BigInt64Array(offset)
  for (const moved of [0, 40 * day, 400 * day]) {
    Atomics.store(cell, 0, BigInt(moved))
    const { result } = await call('date')
    const now = Date.now() + moved
    for (const key of ['now', 'made', 'derived']) expect(Math.abs(result[key] - now)).toBeLessThan(5_000)
    expect(Math.abs(result.text - now)).toBeLessThan(5_000)
    expect(result).toMatchObject({ fixed: 5, same: true, utc: day })
  }
  Atomics.store(cell, 0, 0n)
})

test('errors have the shape that Lambda gives them', async () => {
  expect(await call('fail', 'throw')).toMatchObject({
    functionError: 'Unhandled',
    result: {
      errorType: 'RangeError',
      errorMessage: 'too far',
      trace: expect.any(Array),
    },
  })
  expect((await call('fail', 'throw')).result.trace.slice(0, 2)).toEqual([
    'RangeError: too far',
    expect.stringMatching(/at handler .*fail.index.mjs:2:/),
  ])
  expect((await call('fail', 'text')).result).toEqual({
    errorType: 'string',
    errorMessage: 'just text',
    trace: [],
  })
  expect((await call('fail', 'bigint')).result.errorType).toBe('Runtime.MarshalError')
  expect((await call('fail', 'big')).result.errorType).toBe('Function.ResponseSizeTooLarge')
  expect((await call('broken')).result).toMatchObject({ errorType: 'Error', errorMessage: 'not today' })
})

test('a function that hangs, exits or crashes later is replaced', async () => {
  expect((await call('hang')).result.errorMessage).toMatch(
    /^RequestId: .* Error: Task timed out after 1\.00 seconds$/,
  )
  expect((await call('fail', 'exit')).result.errorMessage).toBe(
    'Error: Runtime exited with error: exit status 3',
  )
  expect((await call('crash', 'later')).result).toBe('fine')
  await vi.waitFor(async () => expect((await call('crash')).result).toBe('fine'))
})

test('what a function writes is in the file of its log group, one line a record', async () => {
  await call('talk')
  const record = /^20\d\d-.*Z\t[0-9a-f-]{36}\tINFO\ttwo\rlines\n$/
  await vi.waitFor(() =>
    expect(readFileSync(join(dataDir, 'logs/aws.lambda.talk.log'), 'utf8')).toMatch(record),
  )
})

test('a CommonJS handler of another name, by ARN with a qualifier', async () => {
  const arn = 'arn:aws:lambda:eu-west-2:000000000000:function:classic:$LATEST'
  expect((await call(arn)).result).toBe('from CommonJS')
})

test('an unknown function, one that is switched off, and a payload over 6 MB are refused', async () => {
  await expect(lambda.invoke('nobody', '{}')).rejects.toThrow(FunctionNotFound)
  await expect(lambda.invoke('off', '{}')).rejects.toMatchObject({ name: 'TooManyRequestsException' })
  await expect(lambda.invoke('look', `"${'x'.repeat(6_300_000)}"`)).rejects.toMatchObject({
    name: 'RequestTooLargeException',
  })
})

test('the Invoke operation over the wire: synchronous, error header, event, unknown function, bad JSON', async () => {
  const post = (name: string, body: string, headers = {}) =>
    lambda.handle({
      method: 'POST',
      path: `/2015-03-31/functions/${name}/invocations`,
      rawQuery: '',
      headers,
      body: Buffer.from(body),
    })
  expect((await post('fail', '""')).body).toBe('"fine"')
  expect((await post('fail', '"throw"')).headers['x-amz-function-error']).toBe('Unhandled')
  expect((await post('fail', '""', { 'x-amz-invocation-type': 'Event' })).status).toBe(202)
  expect((await post('nobody', '{}')).headers['x-amzn-errortype']).toBe('ResourceNotFoundException')
  expect((await post('nobody', '{}', { 'x-amz-invocation-type': 'Event' })).status).toBe(404)
  expect((await post('fail', '{')).status).toBe(400)
  await lambda.settled()
})

test('functions that the template does not have are invoked elsewhere when it is said where', async () => {
  const server = createServer((request, response) => {
    response.setHeader('x-amz-function-error', 'Unhandled').end(JSON.stringify({ path: request.url }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const forwardTo = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const other = startLambda({
    dataDir,
    clock,
    offset,
    region: 'r',
    awsEndpoint: '',
    functions: [],
    forwardTo,
  })
  expect(await other.invoke('elsewhere', '{}')).toEqual({
    payload: '{"path":"/2015-03-31/functions/elsewhere/invocations"}',
    functionError: 'Unhandled',
  })
  await other.stop()
  server.close()
})

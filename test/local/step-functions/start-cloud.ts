import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type BusEvent, FunctionNotFound, type Invocation } from '../../../local/contracts.ts'
import { type StepFunctions, startStepFunctions } from '../../../local/step-functions/service.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

// biome-ignore lint/suspicious/noExplicitAny: responses are read as a caller of the API reads them
type Response = Record<string, any>
// biome-ignore lint/suspicious/noExplicitAny: a payload is whatever the machine sends
type Lambda = (event: any) => unknown

export interface Cloud {
  clock: TestClock
  service: StepFunctions
  dataDir: string
  /** Lambdas by name. One that throws answers with a function error. */
  lambdas: Record<string, Lambda>
  /** Payloads that each Lambda got, in order. */
  calls: Record<string, Response[]>
  /** What was told to the default bus, in order. */
  published: BusEvent[]
  call(operation: string, input?: object): Promise<Response>
  /** Creates a machine of these states (the first is the start) and starts it. Gives the execution's ARN. */
  run(states: object, input?: unknown, more?: object): Promise<string>
  describe(executionArn: string): Promise<Response>
  /** Names of the events of an execution, in order. */
  events(executionArn: string): Promise<string[]>
  settled(): Promise<void>
  /** Ends the service without a goodbye to anybody, and starts another on the same data. */
  restart(): Promise<Cloud>
}

const open: { service: StepFunctions; dataDir: string }[] = []
afterEach(async () => {
  for (const { service, dataDir } of open.splice(0)) {
    await service.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

export async function startCloud(
  from: Partial<Pick<Cloud, 'clock' | 'dataDir' | 'lambdas'>> = {},
): Promise<Cloud> {
  const clock = from.clock ?? createTestClock()
  const dataDir = from.dataDir ?? mkdtempSync(join(tmpdir(), 'step-functions-'))
  const lambdas = from.lambdas ?? {}
  const calls: Record<string, Response[]> = {}
  const invoke = async (functionNameOrArn: string, payload: string): Promise<Invocation> => {
    const name = functionNameOrArn.replace(/^.*:function:/, '')
    const lambda = lambdas[name]
    if (!lambda) throw new FunctionNotFound(name)
    const event = JSON.parse(payload)
    calls[name] = [...(calls[name] ?? []), event]
    try {
      return { payload: JSON.stringify((await lambda(event)) ?? null) }
    } catch (error) {
      const { name: errorType, message: errorMessage } = error as Error
      return { payload: JSON.stringify({ errorType, errorMessage }), functionError: 'Unhandled' }
    }
  }
  const published: BusEvent[] = []
  const publish = (event: BusEvent) => void published.push(event)
  const place = { region: 'eu-west-2', account: '000000000000' }
  const service = await startStepFunctions({ dataDir, clock, invoke, publish, ...place, machines: [] })
  open.push({ service, dataDir })
  let machines = 0

  async function call(operation: string, input: object = {}): Promise<Response> {
    const response = await service.handle({
      method: 'POST',
      path: '/',
      rawQuery: '',
      headers: { 'x-amz-target': `AWSStepFunctions.${operation}` },
      body: Buffer.from(JSON.stringify(input)),
    })
    const body = JSON.parse(response.body.toString())
    if (response.status === 200) return body
    throw Object.assign(new Error(body.message), { name: body.__type })
  }

  const cloud: Cloud = {
    ...{ clock, service, dataDir, lambdas, calls, published, call },
    async run(states, input = {}, more = {}) {
      const machine = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more }
      const { stateMachineArn } = await call('CreateStateMachine', {
        name: `machine-${++machines}-${clock.now()}`,
        definition: JSON.stringify(machine),
        roleArn: 'arn:aws:iam::000000000000:role/machine',
      })
      const { executionArn } = await call('StartExecution', { stateMachineArn, input: JSON.stringify(input) })
      await service.settled()
      return executionArn
    },
    async describe(executionArn) {
      const { output, ...rest } = await call('DescribeExecution', { executionArn })
      return { ...rest, ...(output !== undefined && { output: JSON.parse(output) }) }
    },
    async events(executionArn) {
      const { events } = await call('GetExecutionHistory', { executionArn, maxResults: 1000 })
      return events.map(({ type }: Response) => type)
    },
    settled: () => service.settled(),
    async restart() {
      await service.stop()
      return startCloud({ clock, dataDir, lambdas })
    },
  }
  return cloud
}

/** A Task that invokes a Lambda with a payload. */
export function lambdaTask(name: string, payload: unknown = {}, more: object = {}): object {
  const Arguments = { FunctionName: name, Payload: payload }
  return { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments, End: true, ...more }
}

/** A Task that hands its token to a Lambda and waits for an answer. */
export function askTask(name: string, more: object = {}): object {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: name,
      Payload: { token: '{% $states.context.Task.Token %}', input: '{% $states.input %}' },
    },
    End: true,
    ...more,
  }
}

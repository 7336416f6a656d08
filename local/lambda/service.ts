import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import {
  type Clock,
  type Count,
  FunctionNotFound,
  type Invoke,
  type Running,
  type WireService,
} from '../contracts.ts'
import { createInFlight } from '../in-flight.ts'
import { environmentOf } from './environment.ts'
import { startEventQueue } from './event-queue.ts'
import { forward } from './forward.ts'
import { functionName } from './function-name.ts'
import type { FunctionConfig } from './functions-of.ts'
import { lambdaApi } from './invoke-api.ts'
import { createLogs } from './logs.ts'
import { createPool, type Pool } from './pool.ts'
import { refuseLargePayload, refuseLargeResponse } from './size-limits.ts'
import { type StartWorker, startWorker } from './worker.ts'

export interface LambdaOptions {
  dataDir: string
  clock: Clock
  /** One BigInt64: how far moved time is ahead of real time (see local/clock). */
  offset: SharedArrayBuffer
  region: string
  functions: FunctionConfig[]
  /** Where the AWS SDKs in the functions go. */
  awsEndpoint: string
  /** An http origin to which invocations of unknown functions go. */
  forwardTo?: string
  verbose?: boolean
  startWorker?: StartWorker
  count?: Count
}

export interface Lambda extends Running, WireService {
  invoke: Invoke
  /** Invokes asynchronously: kept on disk until it has succeeded or its retries are used up. */
  invokeEvent(nameOrArn: string, payload: string): void
  /** Loads the code of every function, one after the other, so that the first visitor does not wait. */
  warm(): Promise<void>
  /** How many invocations have begun so far. */
  begun(): number
}

/** A machine is not a Region: this many invocations of one function at once, and the others wait. */
const mostWorkers = Math.min(8, Math.max(2, availableParallelism()))

/** Reserved concurrency of 0 switches a function off on AWS too. */
class Throttled extends Error {
  override name = 'TooManyRequestsException'
}

/** Runs the functions of the template, each in worker threads of its own. Nothing starts before it is needed. */
export function startLambda(options: LambdaOptions): Lambda {
  const { clock, count = () => {} } = options
  const inFlight = createInFlight()
  const logs = createLogs(options.dataDir, options.verbose ?? false)
  const configs = new Map(options.functions.map((config) => [config.name, config]))
  const pools = new Map<string, Pool>(options.functions.map((config) => [config.name, poolOf(config)]))
  let stopped = false

  function poolOf(config: FunctionConfig) {
    const onLine = logs(config.logGroup, config.name)
    const environment = environmentOf(config, options.region, options.awsEndpoint)
    const onBilled = (ms: number) => {
      count('lambda.invocations', config.name)
      count('lambda.billedMs', config.name, ms)
      count('lambda.billedMbMs', config.name, ms * config.memoryMb)
    }
    const begin = options.startWorker ?? startWorker
    const start = () =>
      begin({
        ...config,
        functionArn: config.arn,
        offset: options.offset,
        environment,
        onLine,
        onBilled,
      })
    return createPool({ start, limit: Math.min(config.reserved ?? mostWorkers, mostWorkers) })
  }

  const invoke: Invoke = async (nameOrArn, payload) => {
    const name = functionName(nameOrArn)
    const config = configs.get(name)
    if (!config && options.forwardTo) return inFlight.track(forward(options.forwardTo, name, payload))
    if (!config) throw new FunctionNotFound(`Function not found: ${nameOrArn}`)
    refuseLargePayload(payload)
    if (config.reserved === 0) throw new Throttled('Rate Exceeded.')
    const outcome = await inFlight.track(pools.get(name)!.invoke({ requestId: randomUUID(), payload }))
    const checked = 'payload' in outcome ? refuseLargeResponse(outcome.payload) : outcome
    return 'payload' in checked
      ? checked
      : { payload: JSON.stringify(checked.error), functionError: 'Unhandled' }
  }
  const events = startEventQueue({
    dataDir: options.dataDir,
    clock,
    invoke,
    inFlight,
    retriesOf: (name) => configs.get(functionName(name))?.eventRetries ?? 0,
  })
  const invokeEvent = (nameOrArn: string, payload: string) => {
    if (!configs.has(functionName(nameOrArn)) && !options.forwardTo)
      throw new FunctionNotFound(`Function not found: ${nameOrArn}`)
    events.add(nameOrArn, payload)
  }

  const arnOf = (nameOrArn: string) => configs.get(functionName(nameOrArn))?.arn ?? nameOrArn

  return {
    ...lambdaApi({ invoke, invokeEvent, arnOf }),
    invoke,
    invokeEvent,
    async warm() {
      for (const pool of pools.values()) if (!stopped) await pool.warm()
    },
    begun: inFlight.begun,
    settled: inFlight.settled,
    async stop() {
      stopped = true
      events.stop()
      await Promise.all([...pools.values()].map((pool) => pool.stop()))
    },
  }
}

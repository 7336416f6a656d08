/** What the emulated services of the local cloud are to one another. No service imports another's inside. */

/** The one source of time. Real time plus an offset that can be moved forward; kept on disk. */
export interface Clock {
  /** Milliseconds since the epoch, moved time. */
  now(): number
  /**
   * Runs `wake` once, when `now()` has reached `at` (ms since the epoch); at once (next tick) when it has passed.
   * Waits longer than Node's 24.8-day timer are fine. Returns a function that cancels it.
   */
  at(at: number, wake: () => void): () => void
  /** The earliest instant anybody waits for, or undefined. */
  next(): number | undefined
}

/** Invokes a function of the template by name or ARN, RequestResponse. */
export type Invoke = (functionNameOrArn: string, payload: string) => Promise<Invocation>
export interface Invocation {
  /** The JSON text that the function returned, or the error object as JSON text. */
  payload: string
  /** Set when the function threw, timed out or could not be started: 'Unhandled'. */
  functionError?: string
}
/** Thrown by an `Invoke` for a function that does not exist. `name` is the AWS error code. */
export class FunctionNotFound extends Error {
  override name = 'ResourceNotFoundException'
}

/** A service that speaks an AWS wire protocol. The gateway asks each in turn. */
export interface WireService {
  name: string
  /** True when this request is for this service (by x-amz-target, credential scope or path). */
  accepts(request: WireRequest): boolean
  handle(request: WireRequest): Promise<WireResponse>
  /** What the caller must be allowed to do; nothing for a request that is refused anyway. */
  needs(request: WireRequest): Need[]
  /** How the service's protocol says that the caller may not. */
  refuse(denied: AccessDenied): WireResponse
}

/** One thing that somebody must be allowed to do. */
export interface Need {
  /** As policies name it: `dynamodb:PutItem`. */
  action: string
  /** An ARN; `*` for an action that knows no resources. */
  resource: string
  /** The values of the condition keys that the request has: `{ 'dynamodb:LeadingKeys': ['RUN#1'] }`. */
  context?: Record<string, string[]>
}
/** IAM said no. The message is AWS's. */
export class AccessDenied extends Error {
  override name = 'AccessDeniedException'
  readonly user: string
  readonly need: Need
  constructor(user: string, need: Need, why: string) {
    super(`User: ${user} is not authorized to perform: ${need.action} on resource: ${need.resource} ${why}`)
    this.user = user
    this.need = need
  }
}
export interface WireRequest {
  method: string
  path: string
  rawQuery: string
  /** Lower-case names. */
  headers: Record<string, string>
  body: Buffer
}
export interface WireResponse {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** A running service. */
export interface Running {
  /** Resolves when nothing is under way that does not wait for the clock, a person or a caller. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** What is metered; `of` in a count says which function, table, schedule or run. */
export type MeterLine =
  | 'api.requests'
  | 'lambda.invocations'
  | 'lambda.billedMs'
  | 'lambda.billedMbMs'
  | 'dynamodb.readUnits'
  | 'dynamodb.writeUnits'
  | 'ses.letters'
  | 'ses.recipients'
  | 'schedules.fired'
  | 'events.published'
/** Adds to the meter. */
export type Count = (line: MeterLine, of: string, amount?: number) => void

/** An event on the default bus of EventBridge. */
export interface BusEvent {
  version: '0'
  id: string
  'detail-type': string
  source: string
  account: string
  /** ISO 8601 in UTC, whole seconds. */
  time: string
  region: string
  resources: string[]
  detail: Record<string, unknown>
}

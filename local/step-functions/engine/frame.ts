import type { Json, JsonObject } from '../json.ts'
import type { Failure } from '../state-failure.ts'

/**
 * What a frame does next.
 * By itself: `enter` its state, `run` it, `invoke` its Lambda, go on with a `result`, `collect` its children's
 * outputs, deal with having `failed`. By an event from outside: `token`, `wait`, `retry`, `children`. `done`
 * waits to be collected; `ended` is left of an execution, or of a Map or Parallel, that ended badly, for a redrive.
 */
export type Phase =
  | 'enter'
  | 'run'
  | 'invoke'
  | 'result'
  | 'collect'
  | 'failed'
  | 'token'
  | 'wait'
  | 'retry'
  | 'children'
  | 'done'
  | 'ended'

/**
 * One line of states under way, kept on disk: the root of an execution, a branch of a Parallel, or an iteration of an
 * inline Map. Everything an execution needs to go on is in its tree of frames.
 */
export interface Frame {
  id: number
  execution: number
  parent: number | null
  /** Which branch or iteration of the parent. */
  slot: number
  phase: Phase
  /** Keys from the machine to the container whose states this frame walks. */
  path: (string | number)[]
  state: string
  input: Json
  /** Its own variables and copies of those around it, which cannot change while it runs. */
  variables: JsonObject
  /** Id of the event that the next one follows. */
  last: number
  entered: { event: number; previous: number; at: number }
  /** Attempts used up, one number for each retrier of the state. */
  attempts: number[]
  /** Set inside an iteration. */
  mapItem?: JsonObject
  /** The attempt under way. */
  task?: TaskWork
  /** Present from an inline Map's start to its end. */
  map?: { inputs: Json[]; items: Json[]; concurrency: number; begun: number }
  /** Present from a distributed Map's start to its end: the id of its Map Run. */
  mapRun?: number
  /** Present in the phases `result`, `failed` and `done`. */
  result?: Json
  failure?: Failure
  /** The phase it had when its execution ended badly, or the Map or Parallel around it did. */
  endedIn?: Phase
}

export interface TaskWork {
  /** Tells this attempt's Lambda answer from that of an attempt given up. */
  attempt: string
  function: string
  payload: string
  /** How the history names the attempt: `lambda:invoke` or a plain function ARN. */
  style: 'integration' | 'function'
  resource: string
  token?: string
  heartbeatSeconds?: number
}

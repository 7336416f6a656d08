/** What a function's thread is started with. */
export interface ThreadData {
  taskRoot: string
  handler: string
  logFormat: 'Text' | 'JSON'
  /** One BigInt64: how far moved time is ahead of real time, in milliseconds. */
  offset: SharedArrayBuffer
}

/** One invocation, to the thread. */
export interface ThreadRequest {
  requestId: string
  /** JSON text. */
  payload: string
  /** Real time, milliseconds since the epoch. */
  deadline: number
  functionArn: string
}

/** From the thread: the handler is loaded, or one invocation is done. */
export type ThreadReply = { loaded: true } | { payload: string } | { error: FunctionFailure }

/** How Lambda tells of an error of a function: `trace` is the stack, line by line. */
export interface FunctionFailure {
  errorType: string
  errorMessage: string
  trace?: string[]
}

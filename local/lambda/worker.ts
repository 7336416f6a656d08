import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FunctionFailure, ThreadData, ThreadReply, ThreadRequest } from './thread/messages.ts'
import { threadSource } from './thread-source.ts'

/** One running copy of a function: one invocation at a time, as on Lambda. */
export interface FunctionWorker {
  /** Resolves with what the function returned or how it failed; never rejects. */
  invoke(request: Invocable): Promise<Outcome>
  /** Resolves when the code is loaded, or has failed to. */
  loaded: Promise<unknown>
  /** False once it cannot take another invocation: crashed, timed out, not loaded or stopped. */
  isAlive(): boolean
  stop(): Promise<unknown>
  /** Whether it runs holds nobody up who wants to end. */
  unref(): void
}
export type Invocable = Pick<ThreadRequest, 'requestId' | 'payload'>
export type Outcome = { payload: string } | { error: FunctionFailure }

export interface WorkerOptions extends ThreadData {
  functionArn: string
  environment: Record<string, string>
  timeoutSeconds: number
  memoryMb: number
  /** One line that the function wrote, without its end. */
  onLine(line: string): void
  /** After each invocation: its real milliseconds, each one begun counted whole, as Lambda bills them. */
  onBilled?(ms: number): void
}

export type StartWorker = (options: WorkerOptions) => FunctionWorker

/** Lambda gives the code 10 seconds to load; a machine that starts thirty of them at once may need longer. */
const loadSeconds = 60

/** Starts the thread of a function. It loads its code at once. */
export function startWorker(options: WorkerOptions): FunctionWorker {
  const { taskRoot, handler, logFormat, offset, functionArn, timeoutSeconds } = options
  const thread = new Worker(threadSource(), {
    eval: true,
    name: functionArn,
    workerData: { taskRoot, handler, logFormat, offset } satisfies ThreadData,
    env: options.environment,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
  })
  let alive = true
  let muted = false
  const onLine = (line: string) => void (muted || options.onLine(line))
  readLines(thread.stdout, onLine)
  readLines(thread.stderr, onLine)

  let answer: (outcome: Outcome | { loaded: true }) => void = () => {}
  const end = (error: FunctionFailure) => {
    alive = false
    answer({ error })
  }
  thread.on('message', (reply: ThreadReply) => answer(reply))
  thread.on('error', (thrown) => end(crash(thrown)))
  thread.on('exit', (code) => end(exited(code)))

  /** What the thread answers to this, or how it ended instead. */
  const answerTo = async (seconds: number, late: FunctionFailure, ask: () => void) => {
    const answered = new Promise<Outcome | { loaded: true }>((resolve) => {
      answer = resolve
    })
    const timer = setTimeout(() => {
      end(late)
      thread.terminate()
    }, seconds * 1000)
    ask()
    const outcome = await answered
    clearTimeout(timer)
    return outcome
  }

  const lateToLoad = {
    errorType: 'Sandbox.Timedout',
    errorMessage: `Not loaded after ${loadSeconds} seconds`,
  }
  const loaded = answerTo(loadSeconds, lateToLoad, () => {}).then((outcome) => {
    if ('error' in outcome) alive = false
    return outcome
  })

  return {
    loaded,
    isAlive: () => alive,
    async invoke(request) {
      const start = await loaded
      if ('error' in start) {
        thread.terminate()
        return start
      }
      if (!alive) return { error: exited(1) }
      const late = timedOut(request.requestId, timeoutSeconds)
      const deadline = Date.now() + timeoutSeconds * 1000
      const ask = () => thread.postMessage({ ...request, deadline, functionArn } satisfies ThreadRequest)
      const began = performance.now()
      const outcome = (await answerTo(timeoutSeconds, late, ask)) as Outcome
      options.onBilled?.(Math.ceil(performance.now() - began))
      return outcome
    },
    unref: () => thread.unref(),
    async stop() {
      alive = false
      await thread.terminate()
      // What is still in the pipe may come when the log has gone.
      muted = true
    },
  }
}

const timedOut = (requestId: string, seconds: number): FunctionFailure => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
})
const exited = (code: number): FunctionFailure => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `Error: Runtime exited with error: exit status ${code}`,
})
const crash = (thrown: unknown): FunctionFailure => {
  const { name, message, stack = '', code } = thrown as NodeJS.ErrnoException
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { errorType: 'Runtime.OutOfMemory', errorMessage: message }
  return { errorType: name, errorMessage: message, trace: stack.split('\n') }
}

function readLines(stream: Readable, onLine: (line: string) => void) {
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    lines.forEach(onLine)
  })
  stream.on('end', () => rest && onLine(rest))
}

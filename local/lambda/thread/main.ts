import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { contextOf } from './context.ts'
import { failureOf } from './failure.ts'
import { type Handler, loadHandler } from './load-handler.ts'
import { installConsole } from './log-lines.ts'
import type { ThreadData, ThreadReply, ThreadRequest } from './messages.ts'
import { installMovedDate } from './moved-date.ts'

// Runs inside the worker thread of one function: first its surroundings, then its code, then invocations.
const { taskRoot, handler: handlerName, logFormat, offset } = workerData as ThreadData
const reply = (message: ThreadReply) => parentPort!.postMessage(message)
let current: string | undefined

// Bundles are big and do not change: what was compiled once is not again in the next thread.
enableCompileCache()
const realNow = installMovedDate(offset)
installConsole(logFormat, () => current)
start()

async function start() {
  try {
    const handler = await loadHandler(taskRoot, handlerName)
    parentPort!.on('message', (request: ThreadRequest) => run(handler, request))
    reply({ loaded: true })
  } catch (thrown) {
    const failure = failureOf(thrown)
    console.error('Uncaught Exception', JSON.stringify(failure))
    reply({ error: failure })
  }
}

async function run(handler: Handler, request: ThreadRequest) {
  current = request.requestId
  try {
    const result = await handler(JSON.parse(request.payload), contextOf(request, realNow))
    reply({ payload: toJson(result) })
  } catch (thrown) {
    const failure = failureOf(thrown)
    console.error('Invoke Error', JSON.stringify(failure))
    reply({ error: failure })
  } finally {
    current = undefined
  }
}

function toJson(result: unknown): string {
  try {
    return JSON.stringify(result) ?? 'null'
  } catch (thrown) {
    const message = `Unable to stringify response body: ${(thrown as Error).message}`
    throw Object.assign(new Error(message), { name: 'Runtime.MarshalError' })
  }
}

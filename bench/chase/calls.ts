import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Which AWS calls were answered, by operation (`Query`), and those among them that were refused. */
export interface Calls {
  answered: Map<string, number>
  refused: Map<string, number>
}

const channel = 'http.server.response.finish'

/** Listens to every call that is answered in this process, where the local cloud serves, until it is stopped. */
export function countCalls(): { stop(): Calls } {
  const calls: Calls = { answered: new Map(), refused: new Map() }
  const listen = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const operation = operationOf(request)
    if (!operation) return
    add(calls.answered, operation)
    if (response.statusCode >= 400) add(calls.refused, operation)
  }
  subscribe(channel, listen)
  return {
    stop() {
      unsubscribe(channel, listen)
      return calls
    },
  }
}

/** The JSON protocols name the operation in a header; SES, in the body, is told by its credential's scope. */
function operationOf({ headers }: IncomingMessage): string | undefined {
  const target = headers['x-amz-target']
  if (typeof target === 'string') return target.split('.').at(-1)
  return /\/ses\/aws4_request/.test(headers.authorization ?? '') ? 'SendRawEmail' : undefined
}

const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

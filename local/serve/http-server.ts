import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type GatewayRequest, headersOf } from '../gateway/request.ts'
import { readBody } from './read-body.ts'

/** What a request is answered with. Cookies are whole Set-Cookie headers. */
export interface Answer {
  status: number
  headers: Record<string, string>
  cookies?: string[]
  body: string | Buffer
}

export interface Handler {
  /** How many bytes of body this request may have; more is answered by `tooLarge`. */
  mostBytes(headers: Record<string, string>): number
  tooLarge: Answer
  handle(request: GatewayRequest): Promise<Answer>
  /** Moved time for the Date header, so that browsers and SDKs keep to the same clock as the functions. */
  now(): number
}

export interface Server {
  port: number
  stop(): Promise<void>
}

/**
 * Listens on 127.0.0.1 only. Requests that come before the handler is ready wait for it. Rejects with Node's
 * EADDRINUSE when the port is taken; port 0 takes any free one.
 */
export async function listen(port: number, ready: Promise<Handler>): Promise<Server> {
  // Node's own limit for headers is higher than API Gateway's, so that ours answers as API Gateway does.
  const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
    respond(incoming, outgoing, ready).catch((error) => {
      // Nobody may be there any more to read it, which is no fault of ours.
      if (!incoming.destroyed) console.error(error)
      outgoing.headersSent
        ? outgoing.destroy()
        : send(outgoing, plain(500, 'Internal error of the local cloud'))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(incoming: IncomingMessage, outgoing: ServerResponse, ready: Promise<Handler>) {
  const head = headOf(incoming)
  const handler = await ready.catch(() => undefined)
  if (!handler) return send(outgoing, plain(503, 'The local cloud could not start'))
  const body = await readBody(incoming, handler.mostBytes(headersOf(head)))
  const answer = body ? await handler.handle({ ...head, body }) : handler.tooLarge
  if (!body) outgoing.setHeader('connection', 'close')
  outgoing.setHeader('date', new Date(handler.now()).toUTCString())
  send(outgoing, answer)
}

function headOf({ method, url, rawHeaders, httpVersion, socket }: IncomingMessage): GatewayRequest {
  const query = url!.indexOf('?')
  return {
    method: method!,
    path: query < 0 ? url! : url!.slice(0, query),
    rawQuery: query < 0 ? '' : url!.slice(query + 1),
    headers: rawHeaders.flatMap((name, index): [string, string][] =>
      index % 2 === 0 ? [[name, rawHeaders[index + 1]!]] : [],
    ),
    body: Buffer.alloc(0),
    protocol: `HTTP/${httpVersion}`,
    sourceIp: socket.remoteAddress ?? '127.0.0.1',
  }
}

function send(outgoing: ServerResponse, { status, headers, cookies = [], body }: Answer) {
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (status !== 204 && status !== 304) outgoing.setHeader('content-length', Buffer.byteLength(body))
  outgoing.writeHead(status).end(body)
}

/** An answer in plain words. */
export const plain = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `${text}\n`,
})

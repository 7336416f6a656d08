import { request } from 'node:http'

/** Sends a request to the address of the service, or of its login pages, as a browser would; follows nothing. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>

/**
 * Does what CloudFront does with a request to `address`: passes it to the HTTP API by the API's own name, with the key.
 * The emulator's CloudFront does not: it refuses origins with a name of AWS. The names of Cognito lead to the emulator
 * as they are.
 */
export function openFrontDoor(
  port: number,
  { address, api, key }: { address: string; api: string; key: string },
): Fetch {
  return (url, init) => {
    const own = url.origin === address
    const headers = new Headers(init.headers)
    headers.set('host', own ? `${api}.execute-api.localhost:${port}` : url.host)
    if (own) headers.set('x-countersign-origin', key)
    return send(port, url, headers, init)
  }
}

/** Sends to the emulator's port, whatever the name in the address; `fetch` cannot choose its Host. */
export function send(port: number, url: URL, headers: Headers, init: RequestInit): Promise<Response> {
  const form = init.body instanceof URLSearchParams
  if (form) headers.set('content-type', 'application/x-www-form-urlencoded')
  const body = init.body === undefined || init.body === null ? '' : String(init.body)
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method: init.method ?? 'GET',
        path: url.pathname + url.search,
        headers: { ...Object.fromEntries(headers), 'content-length': String(Buffer.byteLength(body)) },
      },
      async (reply) => {
        const chunks: Buffer[] = []
        for await (const chunk of reply) chunks.push(chunk as Buffer)
        const status = reply.statusCode ?? 502
        const empty = status === 204 || status === 304
        const answer = new Response(empty ? null : Buffer.concat(chunks), { status })
        for (let at = 0; at + 1 < reply.rawHeaders.length; at += 2)
          answer.headers.append(reply.rawHeaders[at] ?? '', reply.rawHeaders[at + 1] ?? '')
        Object.defineProperty(answer, 'url', { value: url.href })
        resolve(answer)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

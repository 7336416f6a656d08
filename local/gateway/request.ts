/** A request as the gateway sees it, after the body was read. */
export interface GatewayRequest {
  method: string
  /** As sent, still percent-encoded, without the query. */
  path: string
  /** As sent, without the question mark. */
  rawQuery: string
  /** In the order sent: name and value, duplicates included. */
  headers: [string, string][]
  body: Buffer
  /** `HTTP/1.1`. */
  protocol: string
  sourceIp: string
}

/** Headers as HTTP APIs give them: lower-case names, duplicates joined by commas, without `cookie` (facts.md, 42). */
export function headersOf(request: GatewayRequest): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of request.headers) {
    const key = name.toLowerCase()
    if (key === 'cookie') continue
    headers[key] = key in headers ? `${headers[key]},${value}` : value
  }
  return headers
}

/** The cookies, each as `name=value`; several cookie headers count as one. */
export const cookiesOf = (request: GatewayRequest): string[] =>
  request.headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '')

/** Query parameters, decoded; those given several times joined by commas. */
export function queryOf(request: GatewayRequest): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(request.rawQuery)) {
    query[name] = name in query ? `${query[name]},${value}` : value
  }
  return query
}

/** Percent-decoding that leaves alone what is not valid, instead of throwing. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

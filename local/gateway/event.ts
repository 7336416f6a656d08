import { randomBytes, randomUUID } from 'node:crypto'
import { cookiesOf, decode, type GatewayRequest, headersOf, queryOf } from './request.ts'
import type { Match } from './routes.ts'

export interface EventOptions {
  accountId: string
  apiId: string
  /** Moved time, milliseconds since the epoch. */
  now: number
}

/** The part that a route's function and its authorizer both get. */
export type CommonEvent = ReturnType<typeof commonEvent>

/** What is in every event of payload format 2.0, for functions and authorizers. */
export function commonEvent(request: GatewayRequest, match: Match<{ key: string }>, options: EventOptions) {
  const { route, pathParameters } = match
  const headers = withForwarding(headersOf(request), request, options.now)
  const cookies = cookiesOf(request)
  const query = queryOf(request)
  // HTTP APIs give the path decoded, in spite of its name, and the query as it was sent
  // (measured on AWS: middleapi/standard-server#93, ministackorg/ministack#1035).
  const path = decode(request.path)
  const domainName = headers.host ?? 'localhost'
  return {
    version: '2.0' as const,
    routeKey: route.key,
    rawPath: path,
    rawQueryString: request.rawQuery,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: options.accountId,
      apiId: options.apiId,
      domainName,
      domainPrefix: domainName.split('.')[0]!,
      http: {
        method: request.method,
        path,
        protocol: request.protocol,
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: commonLogTime(options.now),
      timeEpoch: options.now,
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
  }
}

/** The event of a route's function. `context` is what the authorizer gave, if there was one. */
export function functionEvent(common: CommonEvent, body: Buffer, context?: Record<string, unknown>) {
  return {
    ...common,
    requestContext: {
      ...common.requestContext,
      ...(context && { authorizer: { lambda: context } }),
    },
    ...encodeBody(common.headers['content-type'], body),
  }
}

/** Only these arrive as text; form posts and bodies without a type are base64 (facts.md, 43). */
const textTypes = /^(text\/.*|application\/(json|javascript|xml|.*\+json|.*\+xml))$/

function encodeBody(contentType = '', body: Buffer) {
  if (body.length === 0) return { isBase64Encoded: false }
  const type = contentType.split(';')[0]!.trim().toLowerCase()
  return textTypes.test(type)
    ? { body: body.toString(), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true }
}

/** The headers that API Gateway adds. */
function withForwarding(headers: Record<string, string>, request: GatewayRequest, now: number) {
  const before = headers['x-forwarded-for']
  const seconds = Math.floor(now / 1000).toString(16)
  return {
    ...headers,
    'x-amzn-trace-id': `Root=1-${seconds}-${randomBytes(12).toString('hex')}`,
    'x-forwarded-for': before ? `${before}, ${request.sourceIp}` : request.sourceIp,
    'x-forwarded-port': headers.host?.match(/:(\d+)$/)?.[1] ?? '80',
    'x-forwarded-proto': 'http',
  } as Record<string, string>
}

/** `12/Mar/2026:19:03:58 +0000`. */
function commonLogTime(now: number): string {
  const [, day, month, year, time] = new Date(now).toUTCString().match(/(\d\d) (\w{3}) (\d{4}) ([\d:]{8})/)!
  return `${day}/${month}/${year}:${time} +0000`
}

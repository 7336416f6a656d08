import type { GatewayRequest } from './request.ts'
import { type GatewayResponse, message } from './response.ts'

/** API Gateway quotas for HTTP APIs: 10 MB of payload; 10,240 bytes of request line and headers together. */
export const mostBodyBytes = 10 * 1024 * 1024
const mostHeadBytes = 10_240

export const bodyTooLarge = message(413, 'Request Entity Too Large')

/** The answer to a request line and headers over the limit; undefined when they are within it. */
export function refuseLongHead({
  method,
  path,
  rawQuery,
  protocol,
  headers,
}: GatewayRequest): GatewayResponse | undefined {
  const line = `${method} ${path}${rawQuery && '?'}${rawQuery} ${protocol}`.length + 2
  const fields = headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)
  if (line > mostHeadBytes) return message(414, 'Request URI Too Long')
  return line + fields > mostHeadBytes ? message(431, 'Request Header Fields Too Large') : undefined
}

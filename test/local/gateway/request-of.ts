import type { GatewayRequest } from '../../../local/gateway/request.ts'

/** A request to `url` (path and query) with what else matters. */
export const requestOf = (url: string, rest: Partial<GatewayRequest> = {}): GatewayRequest => ({
  method: 'GET',
  path: url.split('?')[0]!,
  rawQuery: url.split('?')[1] ?? '',
  headers: [],
  body: Buffer.alloc(0),
  protocol: 'HTTP/1.1',
  sourceIp: '127.0.0.1',
  ...rest,
})

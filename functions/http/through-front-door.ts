import { timingSafeEqual } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { hashOf } from '../token.ts'
import type { PageResponse } from './response.ts'

/** The header in which CloudFront sends its key. The template puts it there (infra/constructs/origin-keys.ts). */
const HEADER = 'x-countersign-origin'

/**
 * A check whether a request came through CloudFront and with it through the firewall: it carries one of the keys.
 * Several are taken while the key is being changed. `keys` is what the template gives, separated by spaces. Without
 * any key nobody is let in: a template that forgot them must not be open.
 */
export function throughFrontDoor(keys: string): (event: Pick<APIGatewayProxyEventV2, 'headers'>) => boolean {
  const known = keys
    .split(' ')
    .filter((key) => key !== '')
    .map((key) => Buffer.from(hashOf(key)))
  return ({ headers }) => {
    const shown = Buffer.from(hashOf(headers[HEADER] ?? ''))
    return known.some((key) => timingSafeEqual(key, shown))
  }
}

/** The answer to a request that came another way. It says nothing about what is here. */
export const NOT_THIS_WAY: PageResponse = {
  statusCode: 403,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: 'Forbidden: use the address in your letter.',
}

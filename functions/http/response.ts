import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Frame } from '../../shared/pages/views/frame.ts'
import type { View } from '../../shared/pages/views/view.ts'

/** What a handler answers. What it shows is written as a page or as JSON when it is done (`write.ts`). */
export type PageResponse = APIGatewayProxyStructuredResultV2 & { shown?: Shown }

/** A page that is not written yet, with what it is to a program. */
export interface Shown extends ToPrograms {
  frame: Frame
  view: View
}
interface ToPrograms {
  /** The same content for a program; without it, what the view says is told as it stands. */
  resource?: () => object
  /** The code of the problem, where the status says that there is one; the status has one of its own. */
  problem?: string
  /** What is wrong with each of the fields of a body that a program sent. */
  errors?: Wrong[]
}
/** Something wrong with one member of a body: its JSON Pointer (RFC 6901), and what is wrong in a sentence. */
export interface Wrong {
  field: string
  pointer: string
  detail: string
}

/** A page, whole, or the same content for a program. `policy` is what its policy allows besides. */
export function viewed(
  frame: Frame,
  view: View,
  { status = 200, policy = [], ...more }: { status?: number; policy?: string[] } & ToPrograms = {},
): PageResponse {
  return { ...html('', frame.nonce, status, policy), shown: { frame, view, ...more } }
}

/** A page. `nonce` is the one that its inline script carries; `more` is what its policy allows besides. */
export function html(body: string, nonce: string, statusCode = 200, more: string[] = []): PageResponse {
  return {
    statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [policy(nonce), ...more].join('; '),
    },
    body,
  }
}

/**
 * After a POST: the next page is fetched with GET, so that reloading it sends nothing again. What stands decoded in the
 * address is escaped: a header takes no spaces and no letters beyond ASCII (RFC 3986, 2).
 */
export function seeOther(address: string): PageResponse {
  const location = address.replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent)
  return { statusCode: 303, headers: { location }, body: '' }
}

/** Everything a page loads is ours; forms go nowhere else; nobody frames it (standards SE-01, LK-07). */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Lets a page's form lead to another site in the end: browsers look at where a form is redirected, too. */
export function formsMayLeadTo(origin: string, response: PageResponse): PageResponse {
  const policy = response.headers?.['content-security-policy']
  if (typeof policy !== 'string') return response
  const wider = policy.replace("form-action 'self'", `form-action 'self' ${origin}`)
  return { ...response, headers: { ...response.headers, 'content-security-policy': wider } }
}

/** On every answer, pages and refusals alike. */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

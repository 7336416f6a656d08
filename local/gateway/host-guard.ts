/** Where a request comes from, as far as its headers tell. Lower-case names. */
type Headers = Record<string, string | undefined>

const ownNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether the Host header names this machine. A page of another site can point its own name at 127.0.0.1 and then
 * read what is served here (DNS rebinding); its name is still in the Host header.
 */
export const isOwnHost = (headers: Headers): boolean =>
  ownNames.includes((headers.host ?? '').replace(/:\d+$/, '').toLowerCase())

/** Whether the Host header names the HTTP API itself. No other site can have a name below localhost (RFC 6761, 6.3). */
export const isApiHost = (headers: Headers): boolean =>
  /^[a-z0-9]+\.execute-api\.localhost(:\d+)?$/i.test(headers.host ?? '')

/** Whether another site's page caused the request. Browsers say so; programs send neither header. */
export function isFromOtherSite(headers: Headers): boolean {
  const site = headers['sec-fetch-site']
  // Trusted before Origin, which is `null` for the own forms of a page with Referrer-Policy: no-referrer.
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== headers.host
}

/** Whether a browser's page sent it. A page that has rebound its name looks like the same site to the check above. */
export const isFromPage = (headers: Headers): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined

/**
 * Cookies of the console. The prefix makes browsers take them only over TLS, for this host alone, from the host itself.
 * Lax and not Strict: coming back from the login pages, and a link in an email, are visits that another site begins,
 * and a Strict cookie would not come along: one would be sent to sign in for ever. Lax sends it with no POST of another
 * site, and forms carry a token besides.
 */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** Who has signed in. It ends with the browser, and the session behind it before that. */
export const SESSION = '__Host-countersign'
/** What signing in has to remember until somebody comes back. */
export const FLOW = '__Host-countersign-sign-in'
const FLOW_SECONDS = 10 * 60

export const sessionCookie = (secret: string): string => `${SESSION}=${secret}; ${attributes}`
export const flowCookie = (value: string): string =>
  `${FLOW}=${value}; ${attributes}; Max-Age=${FLOW_SECONDS}`
export const forget = (name: string): string => `${name}=; ${attributes}; Max-Age=0`

/** Why a request was refused, each with its HTTP status. The words for people are in `shared/pages/wording.ts`. */
export const REFUSALS = {
  malformed: 400,
  stale: 403,
  'not-allowed': 403,
  'own-work': 403,
  'not-found': 404,
  'wrong-method': 405,
  'too-large': 413,
  'unsupported-type': 415,
  'too-many': 429,
} as const
export type Refusal = keyof typeof REFUSALS

/** A request that is answered with a plain page and changes nothing. */
export class RequestRefused extends Error {
  override name = 'RequestRefused'
  readonly refusal: Refusal
  readonly headers: Record<string, string>
  constructor(refusal: Refusal, headers: Record<string, string> = {}) {
    super(refusal)
    this.refusal = refusal
    this.headers = headers
  }
}

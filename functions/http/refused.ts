import type { Frame } from '../../shared/pages/views/frame.ts'
import type { PlainView } from '../../shared/pages/views/plain.ts'
import type { Wrong } from './response.ts'

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
  // Said to programs only: people are led on or back instead.
  'signed-out': 401,
  'form-changed': 409,
  'already-answered': 409,
  conflict: 409,
  'not-to-programs': 415,
  invalid: 422,
} as const
export type Refusal = keyof typeof REFUSALS

/** A request that is answered with a plain page and changes nothing. */
export class RequestRefused extends Error {
  override name = 'RequestRefused'
  readonly refusal: Refusal
  readonly headers: Record<string, string>
  /** What is wrong with which member of a program's body. */
  readonly errors?: Wrong[]
  /** What its page has around its words. */
  page?: { frame: Partial<Frame>; link: PlainView['link'] }
  constructor(refusal: Refusal, headers: Record<string, string> = {}, errors?: Wrong[]) {
    super(refusal)
    this.refusal = refusal
    this.headers = headers
    this.errors = errors
  }
  shownIn(page: NonNullable<RequestRefused['page']>): this {
    this.page = page
    return this
  }
}

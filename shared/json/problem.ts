/** What went wrong, for a program (RFC 9457). */
export interface Problem {
  /** Where the problem is explained: `/problems/not-found`. */
  type: string
  title: string
  status: number
  detail: string
  /** This one occurrence. */
  instance: string
  /** What to quote when asking about it; the logs have it. */
  reference: string
  /** What is wrong with which member of the body: its JSON Pointer (RFC 6901), and why in a sentence. */
  errors?: { field: string; pointer: string; detail: string }[]
}

/** Problems that are known by their status alone. */
const BY_STATUS: Record<number, string> = {
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  422: 'invalid',
}

/** A problem from what its page would say. `code` is the last part of its type. */
export function problemOf({
  code,
  status,
  reference,
  ...said
}: Pick<Problem, 'status' | 'title' | 'detail' | 'reference' | 'errors'> & { code?: string }): Problem {
  return {
    type: `/problems/${code ?? BY_STATUS[status] ?? 'unexpected'}`,
    title: said.title,
    status,
    detail: said.detail,
    instance: `/requests/${reference}`,
    reference,
    ...(said.errors?.length ? { errors: said.errors } : {}),
  }
}

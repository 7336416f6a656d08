import type { FunctionFailure } from './messages.ts'

/** Anything thrown, as Lambda's Node runtime reports it. */
export function failureOf(thrown: unknown): FunctionFailure {
  if (!(thrown instanceof Error)) {
    return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] }
  }
  return {
    errorType: thrown.name || thrown.constructor.name,
    errorMessage: thrown.message,
    trace: (thrown.stack ?? '').split('\n'),
  }
}

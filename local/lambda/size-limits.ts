import type { Outcome } from './worker.ts'

/** Lambda, quotas: 6 MB each for the request and the response of a synchronous invocation. */
const mostRequestBytes = 6_291_456
const mostResponseBytes = 6_291_556

class RequestTooLarge extends Error {
  override name = 'RequestTooLargeException'
}

/** Throws for a request payload (JSON text) over 6 MB. */
export function refuseLargePayload(payload: string): void {
  const bytes = Buffer.byteLength(payload)
  if (bytes <= mostRequestBytes) return
  throw new RequestTooLarge(
    `Request must be smaller than ${mostRequestBytes} bytes for the InvokeFunction operation; it has ${bytes}`,
  )
}

/** What is left of a response payload (JSON text): itself, or the error that Lambda puts in its place. */
export function refuseLargeResponse(payload: string): Outcome {
  if (Buffer.byteLength(payload) <= mostResponseBytes) return { payload }
  return {
    error: {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size exceeded maximum allowed payload size (${mostResponseBytes} bytes).`,
    },
  }
}

import type { Json } from './json.ts'
import { StateFailure } from './state-failure.ts'

/** Bytes of UTF-8 in one input, output or task payload. Source: Step Functions quotas. */
export const PAYLOAD_BYTES = 262_144

export function isTooLarge(text: string): boolean {
  return Buffer.byteLength(text) > PAYLOAD_BYTES
}

/**
 * The JSON text of what a state or task returned.
 * @throws StateFailure States.DataLimitExceeded, in the words recorded on AWS.
 */
export function withinLimit(value: Json, who: string): string {
  const text = JSON.stringify(value)
  if (!isTooLarge(text)) return text
  throw new StateFailure(tooLarge(who))
}

export function tooLarge(who: string): { error: string; cause: string } {
  return {
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${who}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  }
}

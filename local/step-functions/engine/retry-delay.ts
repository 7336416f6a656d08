import type { Retrier } from '../definition/types.ts'

/**
 * Milliseconds until the next attempt, after `used` earlier retries. Source: ASL specification, "Retrying after
 * error".
 */
export function retryDelay(retrier: Retrier, used: number, random: () => number = Math.random): number {
  const seconds = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** used
  const capped = Math.min(seconds, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY, 99_999_999)
  return Math.round((retrier.JitterStrategy === 'FULL' ? random() * capped : capped) * 1000)
}

import type { Run } from './records/run.ts'

/**
 * Whether no workflow has heard what something came to: it was settled (an instant) while the execution of one of these
 * runs had ended outside the flow and was not brought on yet, and was not told since.
 */
export function isUnheard(
  runs: (Pick<Run, 'broken'> | undefined)[],
  settledAt: string,
  toldAt: string | undefined,
): boolean {
  return runs.some((run) => {
    if (!run?.broken) return false
    const { at, mended } = run.broken
    const before = (instant: string) => mended === undefined || instant < mended
    return at <= settledAt && before(settledAt) && (toldAt === undefined || before(toldAt))
  })
}

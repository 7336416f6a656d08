import { londonDate } from '../calendar/london.ts'
import type { ForEachStep } from '../scheme/steps/branch.ts'
import { asksOf } from '../scheme/walk.ts'
import type { Run } from './records/run.ts'

/**
 * Whether a unit was asked in a round by one of its child runs: of whoever has held the role there since a day (YYYY-MM-DD),
 * where it goes through those who hold one. Whoever held the role before is not asked for whoever holds it now.
 */
export const askedBefore = (children: Run[], unit: string, since = ''): boolean =>
  children.some(({ child, startedAt }) => child?.unit === unit && londonDate(startedAt) >= since)

/** Whether a round has another letter for whom it asks again. */
export const tellsWhatChanged = ({ steps }: ForEachStep): boolean =>
  asksOf({ steps }).some(({ letterOnceChanged }) => letterOnceChanged !== undefined)

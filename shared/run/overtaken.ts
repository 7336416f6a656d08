import { OVERTAKEN } from '../scheme/outcomes.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { backTo } from '../scheme/steps/branch.ts'
import { latestAsk, type Situation } from './situation.ts'

/**
 * Whether the ask of another branch has come to something `until` which this one is asked. It may have done so while the
 * flow was on its way here, when there was nothing to close. What was itself overtaken, or came before somebody took the
 * run back, is of an earlier time through: the other branch asks again.
 */
export function isOvertaken({ file }: Situation, { until }: AskStep): boolean {
  const other = until === undefined ? undefined : latestAsk(file, until)
  if (!other?.settled || other.state === 'passed-on' || other.settled.outcome === OVERTAKEN) return false
  const { at } = other.settled
  return !file.asks.some(({ settled }) => settled?.outcome.startsWith(backTo('')) && settled.at >= at)
}

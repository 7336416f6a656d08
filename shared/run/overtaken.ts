import { OVERTAKEN } from '../scheme/outcomes.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { backTo } from '../scheme/steps/branch.ts'
import type { Change } from './change.ts'
import type { Ask } from './records/ask.ts'
import { latestAsk, type Situation } from './situation.ts'
import { doneTasks } from './tasks.ts'

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

/**
 * What an answer had asked an office to see to and is not seen to yet, done with: what it was about is over or asked anew,
 * and the next answer says again what is needed. Undefined where nothing is open.
 */
export function overtakeTasks(situation: Situation, ask: Ask): Change | undefined {
  const [first, ...others] = doneTasks(situation, ask)
  if (!first) return undefined
  return {
    run: situation.file.run,
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'task-done',
        step: ask.step,
        detail: { ask: ask.number, task: first.kind },
      },
    ],
    tasks: [first, ...others],
  }
}

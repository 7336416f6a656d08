import { DECIDED, NO_ANSWER, OVERTAKEN } from '../scheme/outcomes.ts'
import { ANSWERABLE } from './answerable.ts'
import type { Change } from './change.ts'
import type { Ask } from './records/ask.ts'
import type { LedgerEvent } from './records/ledger.ts'
import type { Situation } from './situation.ts'
import { doneTasks } from './tasks.ts'

type ClosedAs = typeof NO_ANSWER | typeof DECIDED | typeof OVERTAKEN

const CLOSED = {
  [NO_ANSWER]: 'closed-no-answer',
  [DECIDED]: 'closed-decided',
  [OVERTAKEN]: 'closed-overtaken',
} as const satisfies Record<ClosedAs, LedgerEvent>

/**
 * Closes an open ask as unanswered: silence is recorded as silence, never as yes or no; or, which is no silence, because
 * the result was certain without its answer (`decided`), or what it was about is over or asked anew (`overtaken`). Undefined when it is settled already: an answer that came
 * first stands.
 */
export function closeAsk(
  situation: Situation,
  ask: Ask,
  outcome: ClosedAs = NO_ANSWER,
): { change: Change; ask: Ask } | undefined {
  if (!ANSWERABLE.includes(ask.state)) return undefined
  const { run } = situation.file
  const closed: Ask = {
    ...ask,
    state: outcome === NO_ANSWER ? 'closed-no-answer' : 'cancelled',
    settled: { at: situation.now, outcome, by: { name: '', how: 'clock' }, late: false },
  }
  return {
    ask: closed,
    change: {
      run: { ...run, outcomes: { ...run.outcomes, [ask.step]: outcome } },
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: CLOSED[outcome],
          step: ask.step,
          detail: { ask: ask.number },
        },
      ],
      asks: [{ ask: closed, from: ANSWERABLE }],
      tasks: doneTasks(situation, ask),
    },
  }
}

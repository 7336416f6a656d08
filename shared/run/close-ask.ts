import { DECIDED, NO_ANSWER } from '../scheme/outcomes.ts'
import { ANSWERABLE } from './answerable.ts'
import type { Change } from './change.ts'
import type { Ask } from './records/ask.ts'
import type { Situation } from './situation.ts'
import { doneTasks } from './tasks.ts'

/**
 * Closes an open ask as unanswered: silence is recorded as silence, never as yes or no; or, as `decided`, because the
 * result was certain without its answer, which is no silence. Undefined when it is settled already: an answer that came
 * first stands.
 */
export function closeAsk(
  situation: Situation,
  ask: Ask,
  outcome: typeof NO_ANSWER | typeof DECIDED = NO_ANSWER,
): { change: Change; ask: Ask } | undefined {
  if (!ANSWERABLE.includes(ask.state)) return undefined
  const { run } = situation.file
  const closed: Ask = {
    ...ask,
    state: outcome === DECIDED ? 'cancelled' : 'closed-no-answer',
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
          what: outcome === DECIDED ? 'closed-decided' : 'closed-no-answer',
          step: ask.step,
          detail: { ask: ask.number },
        },
      ],
      asks: [{ ask: closed, from: ANSWERABLE }],
      tasks: doneTasks(situation, ask),
    },
  }
}

import { UNDELIVERABLE } from '../scheme/outcomes.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import type { Change } from './change.ts'
import type { Ask } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import type { Task } from './records/task.ts'
import type { Situation } from './situation.ts'
import { doneTasks, openTask } from './tasks.ts'

/**
 * A letter about an open ask did not arrive, or was reported as spam. Where the flow has a route for it, the ask ends
 * as undeliverable; otherwise it is paused, and an administrator has to find another address (common rules 0.6).
 * Undefined when the ask is settled or paused already, or has moved to another address since.
 */
export function undeliverable(
  situation: Situation,
  step: AskStep,
  ask: Ask,
  letter: LetterRecord,
  why: 'undeliverable' | 'complaint',
): { change: Change; ask: Ask } | undefined {
  const waits = ask.state === 'sent' || ask.pausedFor === 'administrator'
  if (!waits || ask.settled || ask.holder.email !== letter.to.email) return undefined
  // The same address was tried again since: that letter's own fate counts.
  if (ask.generation !== letter.generation) return undefined
  const routed = why === 'undeliverable' && step.on?.[UNDELIVERABLE] !== undefined
  const after: Ask = routed
    ? settledAsUndeliverable(situation, ask)
    : { ...ask, state: 'paused', pausedFor: why }
  const tasks: Task[] = routed
    ? doneTasks(situation, ask)
    : [openTask(situation, ask, why, situation.scheme.administrator)]
  const { run } = situation.file
  return {
    ask: after,
    change: {
      run: routed ? { ...run, outcomes: { ...run.outcomes, [ask.step]: UNDELIVERABLE } } : run,
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: why === 'complaint' ? 'complained' : 'undeliverable',
          step: ask.step,
          detail: { ask: ask.number, letter: letter.id },
        },
      ],
      asks: [{ ask: after, from: ['sent', 'paused'] }],
      tasks,
    },
  }
}

function settledAsUndeliverable(situation: Situation, ask: Ask): Ask {
  return {
    ...ask,
    state: 'cancelled',
    settled: { at: situation.now, outcome: UNDELIVERABLE, by: { name: '', how: 'clock' }, late: false },
  }
}

import type { AskStep, UndoFor } from '../scheme/steps/ask.ts'
import type { Change } from './change.ts'
import type { Ask } from './records/ask.ts'
import type { Situation } from './situation.ts'

/** Until when an answer given now can be changed through the same link; undefined where the step gives no time for it. */
export function undoUntil(step: AskStep, now: string): string | undefined {
  return step.undoFor && new Date(Date.parse(now) + millisecondsOf(step.undoFor)).toISOString()
}

/** Whether whoever answered still has the time that the step gives to change it (design 4.6). */
export const mayUndo = (ask: Ask, now: string): boolean =>
  ask.state === 'answered' && !ask.final && ask.undoUntil !== undefined && now < ask.undoUntil

/**
 * The time to change an answer is over, and the run goes on by it: written before the outcome is read, so that a
 * change which comes at the same moment is either counted or refused. Undefined when there is nothing to mark.
 */
export function makeFinal(situation: Situation, ask: Ask): Change | undefined {
  if (ask.state !== 'answered' || ask.undoUntil === undefined || ask.final) return undefined
  return {
    run: situation.file.run,
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'answer-final',
        step: ask.step,
        detail: { ask: ask.number, outcome: ask.settled?.outcome ?? '' },
      },
    ],
    asks: [{ ask: { ...ask, final: true }, from: ['answered'] }],
  }
}

/** How long that is, in milliseconds. */
export const millisecondsOf = (time: UndoFor): number => Number.parseInt(time, 10) * 60 * 1000

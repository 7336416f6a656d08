import type { AskStep } from '../scheme/steps/ask.ts'
import { answersAs, stepOf } from '../scheme/walk.ts'
import { ANSWERABLE } from './answerable.ts'
import { changedHands, holderOf, NobodyHolds } from './holder.ts'
import type { Ask } from './records/ask.ts'
import { latestAnswer, latestAsk, type Situation } from './situation.ts'
import { mayUndo } from './undo.ts'

/**
 * Whether the person who answered can change the answer through the same link: for a time (`undoFor`), or while a later
 * ask is open that the answer has led to (`changeableWhile`).
 */
export const mayChange = (situation: Situation, ask: Ask): boolean =>
  mayUndo(ask, situation.now) || openLater(situation, ask) !== undefined

/** The open ask that keeps an answer changeable; undefined where there is none. */
export function openLater(situation: Situation, ask: Ask): Ask | undefined {
  const later = laterOf(situation, ask)
  const open = later && ANSWERABLE.includes(later.state) && situation.file.run.state === 'running'
  // Whoever still has to note that the workflow was told would note it of the changed answer.
  return open && ask.toldAt !== undefined && isStillTheirs(situation, ask) ? later : undefined
}

/** Whether somebody has answered since, on the strength of this answer: only an administrator goes back from there. */
export function isReliedOn(situation: Situation, ask: Ask): boolean {
  const later = laterOf(situation, ask)
  // One that was answered before this is of an earlier time, and the run is on its way to the next.
  return later?.state === 'answered' && later.settled!.at >= ask.settled!.at
}

/** The newest ask of the step while which the answer is changeable, if this is the answer that counts. */
function laterOf(situation: Situation, ask: Ask): Ask | undefined {
  const step = stepOf(situation.flow, ask.step) as AskStep
  if (ask.state !== 'answered' || step.changeableWhile === undefined) return undefined
  // Where the question was put again since, or another one under the same name, what counts is what was answered there.
  const counts = latestAnswer(situation, answersAs(step))?.reference === ask.reference
  return counts ? latestAsk(situation.file, step.changeableWhile) : undefined
}

/** Whether it was changed after the run had gone on by it, and the run has not come back to hear it yet. */
export const isOnTheWay = (ask: Ask): boolean => ask.changedAt !== undefined && ask.toldAt === undefined

/** Whoever has left an office leaves its answers to the next holder; a colleague it was passed on to stands in for it. */
export function isStillTheirs(situation: Situation, { holder }: Ask): boolean {
  const office = /^office:(.+)$/.exec(holder.as)?.[1]
  if (!office) return true
  try {
    return !changedHands(situation, holder, holderOf(situation, { office }))
  } catch (error) {
    if (error instanceof NobodyHolds) return false
    throw error
  }
}

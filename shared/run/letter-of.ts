import type { AskStep } from '../scheme/steps/ask.ts'
import { latestAnswer, type Situation } from './situation.ts'

/**
 * The letter that brings the link of an ask: the step's own; or the one that takes its place while there are no answers
 * that it speaks of, or once the answers it goes by have been changed, or what others rely on in them has been: that is
 * for whoever was asked before, because of an earlier date nobody else knows. Undefined where it is asked without a letter.
 */
export function letterOf(situation: Situation, step: AskStep): string | undefined {
  const { letterOnceChanged: changed, letterWithout: without } = step
  if (without && !latestAnswer(situation, without.of)) return without.letter
  const answer = changed && latestAnswer(situation, changed.of)
  const isNew = changed?.moved ? answer?.movedAt !== undefined : (answer?.version ?? 1) > 1
  return changed && isNew && !situation.file.run.child?.first ? changed.letter : step.letter
}

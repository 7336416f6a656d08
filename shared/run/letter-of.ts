import type { AskStep } from '../scheme/steps/ask.ts'
import { latestAnswer, type Situation } from './situation.ts'

/**
 * The letter that brings the link of an ask: the step's own, or the one that takes its place once the answers it goes by
 * have been changed, or what others rely on in them has been: for whoever was asked before, because of an earlier date
 * nobody else knows. Undefined where it is asked without a letter.
 */
export function letterOf(situation: Situation, step: AskStep): string | undefined {
  const { letterOnceChanged: changed } = step
  const answer = changed && latestAnswer(situation, changed.of)
  const isNew = changed?.moved ? answer?.movedAt !== undefined : (answer?.version ?? 1) > 1
  return changed && isNew && !situation.file.run.child?.first ? changed.letter : step.letter
}

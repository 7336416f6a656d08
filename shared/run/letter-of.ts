import type { AskStep } from '../scheme/steps/ask.ts'
import { latestAnswer, type Situation } from './situation.ts'

/**
 * The letter that brings the link of an ask: the step's own, or the one that takes its place once the answers it goes by
 * have been changed. Undefined where it is asked without a letter.
 */
export function letterOf(situation: Situation, step: AskStep): string | undefined {
  const { letterOnceChanged: changed } = step
  const answer = changed && latestAnswer(situation, changed.of)
  return changed && answer && answer.version > 1 ? changed.letter : step.letter
}

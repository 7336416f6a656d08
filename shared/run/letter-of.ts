import type { AskStep } from '../scheme/steps/ask.ts'
import { latestAnswer, type Situation } from './situation.ts'

/**
 * The letter that brings the link of an ask: the step's own, or the one that takes its place once the answers it goes by
 * have been changed, by the step that it names where it names one. Undefined where it is asked without a letter.
 */
export function letterOf(situation: Situation, step: AskStep): string | undefined {
  const { letterOnceChanged: changed } = step
  const answer = changed && latestAnswer(situation, changed.of)
  const by = changed?.by === undefined || answer?.step === changed.by
  return changed && answer && answer.version > 1 && by ? changed.letter : step.letter
}

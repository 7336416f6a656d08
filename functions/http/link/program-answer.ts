import { isDeepStrictEqual } from 'node:util'
import type { Answers } from '../../../shared/form/answers.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { askForProgram } from '../ask-resource.ts'
import { type Asked, recordedAnswer, recordedView } from '../asked.ts'
import type { Filling } from '../filling/filling.ts'
import { programAnswers } from '../filling/program-answers.ts'
import { frameOf } from '../frame.ts'
import { RequestRefused } from '../refused.ts'
import { type PageResponse, viewed } from '../response.ts'

/** What a program gets for an answer that stands: the ask with what was recorded. */
export function recordedForProgram(asked: Asked, language: Language, base: string): PageResponse {
  const frame = frameOf(asked.situation, language)
  return viewed(frame, recordedView(asked, language), {
    resource: () => askForProgram(asked, language, base, { change: true }),
  })
}

/**
 * An answer to what is answered: the very same is taken as sent again by somebody who did not hear that it arrived, and
 * gets what she would have got. Throws RequestRefused for any other: the first stands (standards LK-04).
 */
export function sameAgain(asked: Asked, filling: Filling, json: Record<string, unknown>): void {
  if (!isRecorded(asked, programAnswers(filling, json))) throw new RequestRefused('already-answered')
}

/** Whether these very answers are what is recorded. */
export function isRecorded(asked: Asked, given: Answers): boolean {
  const recorded = recordedAnswer(asked)
  return recorded !== undefined && isDeepStrictEqual(sorted(recorded.answers), sorted(given))
}

const sorted = (answers: object) => Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))

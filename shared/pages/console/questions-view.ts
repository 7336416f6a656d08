import type { Scheme } from '../../scheme/scheme.ts'
import { inLanguage, type Language } from '../../scheme/text.ts'
import type { QuestionsView } from '../views/questions.ts'
import { type Findable, findAnswer } from './find-answer.ts'

export interface QuestionsInput {
  schemes: { scheme: Scheme; known: Findable }[]
  language: Language
}

/** Every question of every scheme, each with its answer as it is now. */
export function questionsView({ schemes, language }: QuestionsInput): QuestionsView {
  return {
    kind: 'questions',
    schemes: schemes
      .filter(({ scheme }) => scheme.questions?.length)
      .map(({ scheme, known }) => ({
        name: inLanguage(scheme.name, language),
        questions: (scheme.questions ?? []).map(({ id, text, finding }) => ({
          id: `${scheme.id}-${id}`,
          text: inLanguage(text, language),
          ...findAnswer(known, finding),
        })),
      })),
  }
}

import type { Question } from '../../scheme/question.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { inLanguage, type Language } from '../../scheme/text.ts'
import type { FindingView } from '../views/finding.ts'
import type { QuestionsView } from '../views/questions.ts'
import { type Findable, findAnswer } from './find-answer.ts'

/** Every question of every scheme. */
export const questionsView = (schemes: Scheme[], language: Language): QuestionsView => ({
  kind: 'questions',
  schemes: schemes.flatMap(({ id: scheme, name, questions = [] }) =>
    questions.length === 0
      ? []
      : [
          {
            name: inLanguage(name, language),
            questions: questions.map(({ id, text }) => ({
              id: `${scheme}-${id}`,
              text: inLanguage(text, language),
              href: questionHref(scheme, id),
            })),
          },
        ],
  ),
})

/** One question, with its answer as it is now. */
export const findingView = (known: Findable, { id, text, finding }: Question): FindingView => ({
  kind: 'finding',
  id: `${known.scheme.id}-${id}`,
  text: inLanguage(text, known.language),
  ...findAnswer(known, finding),
  ...(known.stalled.next !== undefined && {
    next: `${questionHref(known.scheme.id, id)}?${new URLSearchParams({ after: known.stalled.next })}`,
  }),
})

const questionHref = (scheme: string, id: string): string => `/console/questions/${scheme}/${id}`

import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import { formIn } from '../../../shared/run/form-in.ts'
import { latestAnswer } from '../../../shared/run/situation.ts'
import { fieldsOf } from '../../../shared/scheme/form.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'
import { answerRows } from '../filling/answer-rows.ts'
import { formContext } from '../filling/form-context.ts'
import type { OwnAsk } from './asks.ts'

/** Which of several sessions or events a question is about: its name, or what else is shown of it first; empty where it is about none. */
export function aboutRow({ situation, ask }: OwnAsk, language: Language): SummaryRow[] {
  const { about = [] } = stepOf(situation.flow, ask.step) as AskStep
  const answer = latestAnswer(situation, about[0] ?? '')
  const form = formIn(situation, answer?.form.id)
  if (!answer || !form) return []
  const shown = fieldsOf(form).filter(({ id }) => form.about?.fields.includes(id) ?? true)
  const first = shown.find(({ type }) => type === 'text') ?? shown[0]
  const only = first ? [first.id] : []
  return answerRows(form, answer.answers, formContext(situation, language, []), { only })
}

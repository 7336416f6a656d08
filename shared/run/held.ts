import type { HeldOn } from '../scheme/question.ts'
import type { Answered } from './records/answer.ts'

/** Answers by form, each form's newest first. */
type Answers = Record<string, Answered[]>

/** What the run of an answer was about. */
export const aboutOf = (answers: Answers, { run }: Answered, { form }: HeldOn): Answered | undefined =>
  (answers[form] ?? []).find((one) => one.run === run)

/** The day (YYYY-MM-DD) on which that was held: the last to which it was moved. */
export function dayHeld(answers: Answers, answer: Answered, held: HeldOn): string | undefined {
  const moved = (answers[held.movedBy ?? ''] ?? []).find(
    (one) => one.run === answer.run && typeof one.answers[held.date] === 'string',
  )
  const day = (moved ?? aboutOf(answers, answer, held))?.answers[held.date]
  return typeof day === 'string' ? day : undefined
}

/** The forms that say on which day something was held. */
export const formsOf = ({ form, movedBy }: HeldOn): string[] => [form, ...(movedBy ? [movedBy] : [])]

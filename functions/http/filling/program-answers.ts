import type { Answers } from '../../../shared/form/answers.ts'
import { readAnswers } from '../../../shared/json/read-answers.ts'
import { RequestRefused } from '../refused.ts'
import type { Filling } from './filling.ts'

/**
 * The answers that a program sent in one body, `{"form": {"id", "version"}, "answers": {…}}`, complete and right. It has to
 * say which form it answers: an answer is frozen with that. Throws RequestRefused with what is wrong.
 */
export function programAnswers({ form, context }: Filling, json: Record<string, unknown>): Answers {
  const { id, version } = (json.form ?? {}) as Record<string, unknown>
  if (id !== form.id || version !== form.version) throw new RequestRefused('form-changed')
  const read = readAnswers(form, json.answers, context)
  if (!read.ok) throw new RequestRefused('invalid', {}, read.errors)
  return read.answers
}

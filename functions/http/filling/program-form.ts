import type { Answers } from '../../../shared/form/answers.ts'
import { answerValues, formResource } from '../../../shared/json/form.ts'
import type { Filling } from './filling.ts'

/** Every page of a form is the whole form to a program, with what was answered so far. */
export const formForProgram =
  (
    { form, context, base, caption, once }: Pick<Filling, 'form' | 'context' | 'base' | 'caption' | 'once'>,
    answers: Answers,
  ) =>
  (): object => ({
    kind: 'form',
    language: context.language,
    caption,
    form: formResource(form, context, base, once),
    begun: answerValues(form, answers),
  })

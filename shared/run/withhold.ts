import { holds } from '../form/condition.ts'
import { formIn } from './form-in.ts'
import type { Situation } from './situation.ts'

/**
 * A run as it stands for a reader who may not see what somebody withheld (`withheld` of a form): of such an answer
 * nothing is left, not even which of the choices withheld it. Beside the unit that choice would say whose the words are
 * that stand elsewhere without a name. The run, its unit and that there is an answer stay: a round is chased by them.
 */
export function withoutWithheld(situation: Situation): Situation {
  const { file } = situation
  const answers = file.answers.map((answer) => {
    const choice = formIn(situation, answer.form.id)?.withheld
    if (!choice || !holds(choice, answer.answers)) return answer
    return { ...answer, answers: {}, withheld: true as const }
  })
  return { ...situation, file: { ...file, answers } }
}

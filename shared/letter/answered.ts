import { showAnswer } from '../form/show-answer.ts'
import { formIn } from '../run/form-in.ts'
import type { Answer } from '../run/records/answer.ts'
import { latestAnswer, today } from '../run/situation.ts'
import { fieldsOf } from '../scheme/form.ts'
import type { Filling } from './filling.ts'

/** An answer as its field shows it: dates in full, options by their label. */
export const answered = (name: string, id: string, filling: Filling): string | undefined =>
  shownAnswer(latestAnswer(filling.situation, name), id, filling)

/** The same of the version before the newest, where there is one. */
export function answeredBefore(reference: string, filling: Filling): string | undefined {
  const [, name = '', id = ''] = reference.split('.')
  const { file, parent } = filling.situation
  const newest = latestAnswer(filling.situation, name)
  const before = [...file.answers, ...(parent?.answers ?? [])].find(
    (one) => one.run === newest?.run && one.name === name && one.version === newest.version - 1,
  )
  return shownAnswer(before ?? newest, id, filling)
}

function shownAnswer(
  answer: Answer | undefined,
  id: string,
  { situation, language }: Filling,
): string | undefined {
  const form = formIn(situation, answer?.form.id)
  const field = form && fieldsOf(form).find((candidate) => candidate.id === id)
  const value = answer?.answers[id]
  if (!answer || !field || value === undefined || value === '') return undefined
  const shown = showAnswer(field, answer.answers, {
    language,
    today: today(situation),
    units: situation.scheme.units.flatMap((kind) => kind.members),
    resolve: () => undefined,
    fill: (text) => text,
  })
  // A page shows them a line each; a letter says them in a sentence.
  return field.type === 'checkboxes' ? shown.replaceAll('\n', ', ') : shown
}

import { expandForm, type Lists } from '../form/expand-form.ts'
import type { Form, Listed } from '../scheme/form.ts'
import { latestAnswer, type Situation } from './situation.ts'

/** The form of this id as it is asked in this situation, its lists in it; undefined when the scheme has none. */
export function formIn(situation: Situation, id: string | undefined): Form | undefined {
  const form = situation.scheme.forms.find((candidate) => candidate.id === id)
  return form && expandForm(form, listsIn(situation))
}

/** The lists that forms can ask about: those in earlier answers, and those that were looked up for this situation. */
const listsIn =
  (situation: Situation): Lists =>
  (reference) => {
    const [first, name = '', list = ''] = reference.split('.')
    return first === 'answer' ? answered(situation, name, list) : (situation.lists?.[reference] ?? [])
  }

/** The list in the newest answer of a name: an item for each of its names that was given. */
function answered(situation: Situation, name: string, list: string): Listed[] {
  const answer = latestAnswer(situation, name)
  const form = situation.scheme.forms.find((candidate) => candidate.id === answer?.form.id)
  const textOf = (field: string | undefined) => {
    const value = field === undefined ? undefined : answer?.answers[field]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return (form?.lists?.[list] ?? []).flatMap((fields, index): Listed[] => {
    const label = textOf(fields.label)
    return label
      ? [{ value: String(index + 1), label: { en: label, cy: label }, text: textOf(fields.text) }]
      : []
  })
}

import type { Answers, FormContext } from '../form/answers.ts'
import { answerTo } from '../form/condition.ts'
import { expandForm, type Lists } from '../form/expand-form.ts'
import { showAnswer } from '../form/show-answer.ts'
import { type Form, fieldsOf, type Listed } from '../scheme/form.ts'
import type { Language } from '../scheme/text.ts'
import { latestAnswer, type Situation, today } from './situation.ts'

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
    return first === 'answer' ? answeredList(situation, name, list) : (situation.lists?.[reference] ?? [])
  }

/** The list in the newest answer of a name: an item for each of its names that was given. */
export function answeredList(situation: Situation, name: string, list: string): Listed[] {
  const answer = latestAnswer(situation, name)
  const form = situation.scheme.forms.find((candidate) => candidate.id === answer?.form.id)
  const given = answer?.answers ?? {}
  return (form?.lists?.[list] ?? []).flatMap(({ label, text, tag }, index): Listed[] => {
    const names = [label].flat().filter((id) => textIn(given, id))
    if (!form || names.length === 0) return []
    const shown = (language: Language) =>
      names.map((id) => showIn(form, given, id, { language, today: today(situation) })).join(', ')
    return [
      {
        value: String(index + 1),
        label: { en: shown('en'), cy: shown('cy') },
        text: text && textIn(given, text),
        tags: tag && textIn(given, tag) ? [textIn(given, tag)!] : undefined,
      },
    ]
  })
}

function textIn(answers: Answers, field: string): string | undefined {
  const value = answerTo(answers, field)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An answer as its field shows it: dates in full, times as people say them. */
function showIn(
  form: Form,
  answers: Answers,
  id: string,
  at: Pick<FormContext, 'language' | 'today'>,
): string {
  const field = fieldsOf(form).find((candidate) => candidate.id === id)
  const context = { ...at, units: [], resolve: () => undefined, fill: (text: string) => text }
  return field ? showAnswer(field, answers, context) : ''
}

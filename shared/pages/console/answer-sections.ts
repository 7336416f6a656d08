import { formatInstant } from '../../calendar/format-date.ts'
import type { FormContext } from '../../form/answers.ts'
import { askedFields } from '../../form/asked.ts'
import { showAnswer } from '../../form/show-answer.ts'
import type { Answer } from '../../run/records/answer.ts'
import type { Field } from '../../scheme/field.ts'
import { fieldsOf } from '../../scheme/form.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import { answeredForms } from '../../scheme/walk.ts'
import type { SummaryRow } from '../views/question.ts'
import type { RunView } from '../views/run.ts'
import { formName } from './outcome-words.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import type { Wording } from './wording.ts'

/**
 * What came back: a section for each answer and version, the latest first. Of a run that is `bare` only what is left: a
 * question whose answer was deleted is not one that nobody answered.
 */
export function answerSections(
  wording: Wording,
  answers: Answer[],
  units: Unit[],
  { bare = false } = {},
): RunView['answers'] {
  const context: FormContext = { ...wording, units, fill: (text) => wording.fill(text) }
  return answers
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.version - a.version)
    .map((answer) => ({
      heading: headingOf(wording, answer, answers),
      rows: [
        { label: say(TEXTS.answered, wording.language), value: formatInstant(answer.at, wording.language) },
        { label: say(TEXTS.reference, wording.language), value: answer.reference },
        ...answerRows(wording, answer, context, bare),
      ],
    }))
}

/** Numbered where an answer was given more than once, and what no longer stands says what took its place. */
function headingOf(wording: Wording, { form, name, version }: Answer, answers: Answer[]): string {
  const words = formName(wording, form.id)
  const versions = answers.filter((answer) => answer.name === name).map((answer) => answer.version)
  if (versions.length < 2) return words
  const newest = Math.max(...versions)
  const values = { form: words, n: version, newest }
  return say(version < newest ? TEXTS.replaced : TEXTS.versionOf, wording.language, values)
}

/** The questions as they were asked, then whatever else was answered: nothing that came back is left out. */
function answerRows(
  { flow, language, fill, form: formOf }: Wording,
  answer: Answer,
  context: FormContext,
  bare: boolean,
): SummaryRow[] {
  const form = formOf(answer.form.id)
  const asked = form ? askedFields(form, answer.answers).filter((field) => field.type !== 'shown') : []
  const shown = new Set(asked.map((field) => field.id))

  // Several forms can give one answer: a later form changes what it asks and keeps the rest.
  const others = [...(answeredForms(flow).get(answer.name) ?? [])]
    .flatMap((id) => formOf(id) ?? [])
    .flatMap(fieldsOf)
  const left = Object.keys(answer.answers).filter((id) => !shown.has(id))
  const known = asked.filter(({ id }) => answer.answers[id] !== undefined)
  if (answer.withheld)
    return [{ label: say(TEXTS.withheld, language), value: say(TEXTS.withheldWhy, language) }]
  return [
    ...(bare ? known : asked).map((field) => rowOf(field)),
    ...left.map((id) => {
      const field = others.find((candidate) => candidate.id === id && candidate.type !== 'shown')
      return field ? rowOf(field) : { label: id, value: [answer.answers[id] ?? ''].flat().join('\n') }
    }),
  ]

  function rowOf(field: Field): SummaryRow {
    return {
      label: fill(inLanguage(field.label, language)),
      value: showAnswer(field, answer.answers, context),
    }
  }
}

import type { Answers } from '../form/answers.ts'
import { showAnswer } from '../form/show-answer.ts'
import type { Field } from '../scheme/field.ts'
import type { Flow } from '../scheme/flow.ts'
import { type Form, fieldsOf } from '../scheme/form.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { AnswerList, TellStep } from '../scheme/steps/tell.ts'
import { inLanguage, type Language } from '../scheme/text.ts'
import type { Unit } from '../scheme/unit.ts'
import { allSteps } from '../scheme/walk.ts'
import type { RunFile } from './records/run.ts'

/** The address of a step's list, behind a person's own page. */
export const listAddress = (step: string): string => `list-${step}`

/** The steps that tell somebody of a list: `who` is the person's name in the run. */
export const listsFor = ({ steps }: Flow, who: string): (TellStep & { list: AnswerList })[] =>
  allSteps(steps).filter(
    (step): step is TellStep & { list: AnswerList } =>
      step.verb === 'tell' && step.list !== undefined && 'person' in step.who && step.who.person === who,
  )

/** What each unit of a round answered, as far as the list shows it, by the units' names; and who has not answered. */
export interface ListedAnswers {
  rows: { unit: Unit; answers: Answers }[]
  silent: Unit[]
  fields: Field[]
}

/** Puts the list together from the runs of the round's members. */
export function listAnswers(
  { scheme, flow }: { scheme: Scheme; flow: Flow },
  list: AnswerList,
  members: { files: RunFile[]; units: Unit[] },
): ListedAnswers {
  const ask = allSteps(flow.steps).find((step) => step.verb === 'ask' && step.id === list.ask)
  const form: Form | undefined =
    ask?.verb === 'ask' ? scheme.forms.find(({ id }) => id === ask.form) : undefined
  const name = ask?.verb === 'ask' ? (ask.as ?? ask.id) : list.ask
  const known = members.files.flatMap((file) => {
    const unit = members.units.find(({ id }) => id === file.run.child?.unit)
    const [newest] = file.answers
      .filter((answer) => answer.name === name)
      .toSorted((a, b) => b.version - a.version)
    return unit ? [{ unit, given: newest?.answers }] : []
  })
  const inOrder = known.toSorted((a, b) => a.unit.name.en.localeCompare(b.unit.name.en))
  return {
    rows: inOrder.flatMap(({ unit, given }) =>
      given ? [{ unit, answers: Object.fromEntries(list.fields.map((id) => [id, given[id] ?? ''])) }] : [],
    ),
    silent: inOrder.filter(({ given }) => given === undefined).map(({ unit }) => unit),
    fields: form ? fieldsOf(form).filter(({ id }) => list.fields.includes(id)) : [],
  }
}

/** The sum of each field that asks for a number. */
export const sumsOf = ({ rows, fields }: ListedAnswers): { field: Field; sum: number }[] =>
  fields
    .filter(({ type }) => type === 'number')
    .map((field) => ({
      field,
      sum: rows.reduce((sum, { answers }) => sum + Number(answers[field.id] || 0), 0),
    }))

/** A row's answers as a person reads them: "How many people …: 3". */
export const linesOf = (fields: Field[], answers: Answers, language: Language, today: string): string[] =>
  fields.map((field) => {
    const context = { language, today, units: [], resolve: () => undefined, fill: (text: string) => text }
    return `${inLanguage(field.label, language)} ${showAnswer(field, answers, context)}`
  })

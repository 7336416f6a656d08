import type { Answers } from '../../form/answers.ts'
import { answerTo } from '../../form/condition.ts'
import { showAnswer } from '../../form/show-answer.ts'
import { formIn } from '../../run/form-in.ts'
import type { Run, RunFile } from '../../run/records/run.ts'
import { latestAnswer, type Situation, today } from '../../run/situation.ts'
import type { Field } from '../../scheme/field.ts'
import { type Form, fieldsOf } from '../../scheme/form.ts'
import type { ForEachStep } from '../../scheme/steps/branch.ts'
import { inLanguage, type Language } from '../../scheme/text.ts'
import { allSteps, answersAs } from '../../scheme/walk.ts'

/** What the members of a round answered, as far as it can be counted: a column a question. */
export interface RoundAnswers {
  columns: { id: string; label: string }[]
  /** What one member answered, by column: as people read it, and as it is kept. */
  of(run: Run): Record<string, { shown: string; kept: string | string[] }>
}

/** Free text and whatever says who somebody is stay where they were answered: a file goes from hand to hand. */
const COUNTED: Field['type'][] = ['number', 'radios', 'checkboxes', 'date', 'time']
/** What is asked once for each item of a list has no column: how many items there are differs. */
const countedIn = ({ pages }: Form): Field[] =>
  pages
    .filter((page) => page.repeat === undefined)
    .flatMap(({ fields }) => fields)
    .filter((field) => COUNTED.includes(field.type) && !field.personal)

/**
 * The answers of a round: of each form that cannot be withheld, what is chosen or counted; and what was recorded of its
 * members afterwards, such as who came. `files` are those of its child runs.
 */
export function roundAnswers(
  { situation, round, language }: { situation: Situation; round: ForEachStep; language: Language },
  files: RunFile[],
): RoundAnswers {
  const asks = allSteps(round.steps).filter((step) => step.verb === 'ask')
  const named = new Map(asks.map((ask) => [answersAs(ask), ask.form]))
  const forms = [...named].flatMap(([name, id]) => {
    const form = situation.scheme.forms.find((one) => one.id === id)
    return form && !form.withheld ? [{ name, form }] : []
  })
  const recorded = recordedOf(
    situation,
    asks.map(({ id }) => `round.${id}`),
  )
  const columnOf = (name: string, field: Field) => (forms.length > 1 ? `${name}.${field.id}` : field.id)
  const label = (field: Field) => inLanguage(field.label, language)
  return {
    columns: [
      ...forms.flatMap(({ name, form }) =>
        countedIn(form).map((field) => ({ id: columnOf(name, field), label: label(field) })),
      ),
      ...recorded.map(({ field }) => ({ id: field.id, label: label(field) })),
    ],
    of: (run) => {
      const file = files.find((one) => one.run.id === run.id)
      const member: Situation | undefined = file && { ...situation, file, parent: situation.file }
      const own = forms.flatMap(({ name }) => {
        const answer = file?.answers
          .filter((one) => one.name === name)
          .sort((a, b) => b.version - a.version)[0]
        const form = member && answer && formIn(member, answer.form.id)
        return form
          ? cellsOf(form, answer.answers, { language, today: today(situation) }, (field) =>
              columnOf(name, field),
            )
          : []
      })
      const unit = run.child?.unit ?? ''
      const after = recorded.map(({ field, values }) => {
        const said = values.includes(unit) ? 'yes' : 'no'
        return [field.id, { shown: said, kept: said }] as const
      })
      return Object.fromEntries([...own, ...after])
    },
  }
}

function cellsOf(
  form: Form,
  answers: Answers,
  at: { language: Language; today: string },
  columnOf: (field: Field) => string,
) {
  const context = { ...at, units: [], resolve: () => undefined, fill: (text: string) => text }
  return countedIn(form).flatMap((field) => {
    const kept = answerTo(answers, field.id)
    return kept === undefined || kept.length === 0
      ? []
      : [[columnOf(field), { shown: showAnswer(field, answers, context), kept }] as const]
  })
}

/** What the run itself has recorded of members of the round: fields that list them, with the units chosen. */
function recordedOf(situation: Situation, lists: string[]): { field: Field; values: string[] }[] {
  const names = new Set(situation.file.answers.map(({ name }) => name))
  return [...names].flatMap((name) => {
    const answer = latestAnswer(situation, name)
    const form = situation.scheme.forms.find(({ id }) => id === answer?.form.id)
    return (form ? fieldsOf(form) : []).flatMap((field) =>
      field.type === 'checkboxes' && lists.includes(field.optionsFrom ?? '')
        ? [{ field, values: [answerTo(answer?.answers ?? {}, field.id) ?? []].flat() }]
        : [],
    )
  })
}

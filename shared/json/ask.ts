import type { FormContext } from '../form/answers.ts'
import { openLater } from '../run/may-change.ts'
import type { Answer } from '../run/records/answer.ts'
import type { Ask, AskState } from '../run/records/ask.ts'
import type { Situation } from '../run/situation.ts'
import { mayUndo } from '../run/undo.ts'
import type { Form } from '../scheme/form.ts'
import { inLanguage, type Language } from '../scheme/text.ts'
import type { FieldValue } from './field-value.ts'
import { answerValues, type FormResource, formResource } from './form.ts'

/** What an ask is to whoever has its link. Dates are those of London, instants are in UTC. */
export interface AskResource {
  kind: 'ask'
  language: Language
  reference: string
  state: AskState
  scheme: { id: string; name: string }
  unit?: { id: string; name: string }
  /** The office or the person it is with. */
  asked: string
  sent: string
  due: string
  /** The last day on which it is taken; where there is none it stays open. */
  closes?: string
  /** What it is about: earlier answers, as people see them. */
  about: { heading: string; rows: { label: string; value: string }[] }[]
  /** While it can be answered. */
  form?: FormResource
  /** What else can be done, each a form of its own. */
  actions: { id: string; name: string; href: string }[]
  /** What was recorded. */
  answer?: RecordedAnswer
}
export interface RecordedAnswer {
  at: string
  outcome: string
  by: { name: string; title?: string; how: string }
  late: boolean
  /** The form it answered, frozen with it. */
  form: { id: string; version: number }
  answers: Record<string, FieldValue>
  /** Until when it can be changed, or while which later step of the run is open; and with which form. */
  change?: { until?: string; while?: string; form: FormResource }
}

export interface AskInput {
  situation: Situation
  ask: Ask
  form: Form
  context: FormContext
  asked: string
  about: AskResource['about']
  actions: AskResource['actions']
  base: string
  answer?: Answer
  /** Where the answer can still be changed. */
  change?: { base: string; form: Form }
}

export function askResource(input: AskInput): AskResource {
  const { situation, ask, form, context, asked, about, actions, base, answer, change } = input
  const { scheme, unit } = situation
  const { language } = context
  const { settled } = ask
  return {
    kind: 'ask',
    language,
    reference: ask.reference,
    state: ask.state,
    scheme: { id: scheme.id, name: inLanguage(scheme.name, language) },
    ...(unit ? { unit: { id: unit.id, name: inLanguage(unit.name, language) } } : {}),
    asked,
    sent: ask.sent,
    due: ask.due,
    ...(ask.closes ? { closes: ask.closes } : {}),
    about: about.map(({ heading, rows }) => ({
      heading,
      rows: rows.map(({ label, value }) => ({ label, value })),
    })),
    ...(settled ? {} : { form: formResource(form, context, base) }),
    actions: settled ? [] : actions,
    ...(settled && answer
      ? {
          answer: {
            at: settled.at,
            outcome: settled.outcome,
            by: settled.by,
            late: settled.late,
            form: answer.form,
            answers: answerValues(form, answer.answers),
            ...(change
              ? { change: { ...whenOf(input), form: formResource(change.form, context, change.base) } }
              : {}),
          },
        }
      : {}),
  }
}

/** Until when an answer can be changed: a time, or until somebody answers what it has led to. */
function whenOf({ situation, ask }: AskInput): { until?: string; while?: string } {
  if (mayUndo(ask, situation.now)) return { until: ask.undoUntil }
  return { while: openLater(situation, ask)?.step }
}

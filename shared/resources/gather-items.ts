import { londonDate } from '../calendar/london.ts'
import type { Answers } from '../form/answers.ts'
import { askedFields } from '../form/asked.ts'
import { answerTo } from '../form/condition.ts'
import { showAnswer } from '../form/show-answer.ts'
import type { Answered } from '../run/records/answer.ts'
import type { Run } from '../run/records/run.ts'
import type { AnswerCondition } from '../scheme/condition.ts'
import type { Field } from '../scheme/field.ts'
import { fieldsOf } from '../scheme/form.ts'
import { fill, placeholdersIn } from '../scheme/letter.ts'
import type { Gathering, ResourceSection } from '../scheme/resources.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { inLanguage, type Language, type Text } from '../scheme/text.ts'

/** What there is to gather from: answers to each form, in any order, and the runs that were stopped. */
export interface Gatherable {
  scheme: Scheme
  answers: Record<string, Answered[]>
  stopped: Pick<Run, 'id'>[]
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
}

/** Something to read, in one language: `on` is the date by which it stands in its order. */
export interface Item {
  title: string
  lines: string[]
  href?: string
  on: string
  /** The reference of the run that it comes from. */
  reference: string
}

/**
 * The items of a section, in the order in which they are read. What an administrator stopped, what was taken down and,
 * in a section of what is to come, what is over, is left out.
 */
export function gatherItems(section: ResourceSection, known: Gatherable, language: Language): Item[] {
  const items = (section.gathered ?? []).flatMap((gathering) =>
    thingsOf(gathering, known).map((thing) => itemOf(gathering, thing, known, language)),
  )
  return section.upcoming
    ? items.filter(({ on }) => on >= known.today).toSorted((a, b) => a.on.localeCompare(b.on))
    : items.toSorted((a, b) => b.on.localeCompare(a.on))
}

/** What the answers of one run say together. */
interface Thing {
  answers: Answers
  reference: string
  at: string
}

function thingsOf(gathering: Gathering, { scheme, answers, stopped }: Gatherable): Thing[] {
  const { forms, needs, without = [], only, unless, takenDown } = gathering
  const gone = new Set(
    (takenDown ? (answers[takenDown.form] ?? []) : []).map((one) => answerTo(one.answers, takenDown!.field)),
  )
  const given = Map.groupBy(
    forms.flatMap((form) => answers[form] ?? []),
    ({ run }) => run,
  )
  return [...given]
    .filter(([run]) => !stopped.some(({ id }) => id === run))
    .map(([, all]) => together(scheme, all))
    .filter(
      (thing) =>
        needs.every((field) => answerTo(thing.answers, field) !== undefined) &&
        without.every((field) => answerTo(thing.answers, field) === undefined) &&
        (!only || isSo(only, thing.answers)) &&
        (!unless || !isSo(unless, thing.answers)) &&
        !gone.has(thing.reference),
    )
}

/** The newer over the older: what a later form asked again and was not given any more is gone. */
function together(scheme: Scheme, all: Answered[]): Thing {
  const inOrder = all.toSorted((a, b) => a.at.localeCompare(b.at) || a.version - b.version)
  const merged = inOrder.reduce<Answers>((before, { form: { id }, answers }) => {
    const form = scheme.forms.find((one) => one.id === id)
    const asked = new Set(form ? askedFields(form, answers).map((field) => field.id) : [])
    const kept = Object.entries(before).filter(([field]) => !asked.has(field))
    return { ...Object.fromEntries(kept), ...answers }
  }, {})
  const [first] = inOrder
  return { answers: merged, reference: first?.reference ?? '', at: first?.at ?? '' }
}

function isSo({ field, is }: AnswerCondition, answers: Answers): boolean {
  const given = [answerTo(answers, field) ?? []].flat()
  return [is].flat().some((value) => given.includes(value))
}

function itemOf(gathering: Gathering, thing: Thing, { scheme }: Gatherable, language: Language): Item {
  const fields = scheme.forms.filter(({ id }) => gathering.forms.includes(id)).flatMap(fieldsOf)
  const said = (text: Text) => filled(inLanguage(text, language), fields, thing, language)
  const date = gathering.date && answerTo(thing.answers, gathering.date)
  const link = gathering.link && answerTo(thing.answers, gathering.link)
  return {
    title: said(gathering.title) ?? thing.reference,
    lines: (gathering.lines ?? []).map(said).filter((line) => line !== undefined),
    href: webAddress(link),
    on: typeof date === 'string' ? date : londonDate(thing.at),
    reference: thing.reference,
  }
}

/** The text with answers in it; undefined where one of them was not given. */
function filled(
  text: string,
  fields: Field[],
  { answers, at }: Thing,
  language: Language,
): string | undefined {
  const values: Record<string, string> = {}
  for (const name of placeholdersIn(text).values) {
    const field = fields.find(({ id }) => id === name)
    const given = answerTo(answers, name)
    if (!field || given === undefined || given.length === 0) return undefined
    values[name] = showAnswer(field, answers, {
      ...{ language, today: londonDate(at), units: [] },
      resolve: () => undefined,
      fill: (words) => words,
    })
  }
  return fill(text, values)
}

/** An address that a link may lead to. What else somebody typed is no link. */
function webAddress(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || !URL.canParse(typed)) return undefined
  return ['https:', 'http:'].includes(new URL(typed).protocol) ? typed : undefined
}

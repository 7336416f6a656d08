import { formatShortDate } from '../../calendar/format-date.ts'
import { londonDate } from '../../calendar/london.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import type { Answered } from '../../run/records/answer.ts'
import type { Run } from '../../run/records/run.ts'
import { membersAsked } from '../../run/round-list.ts'
import type { Field } from '../../scheme/field.ts'
import { fieldsOf } from '../../scheme/form.ts'
import type { Finding } from '../../scheme/question.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { inLanguage, type Language, type Text } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import { allSteps } from '../../scheme/walk.ts'
import { FOUND } from './question-texts.ts'
import { say } from './say.ts'

/** What answers are found in: those to each form that the question is about, newest first, and the newest round. */
export interface Kept {
  scheme: Scheme
  /** In scope. */
  units: Unit[]
  language: Language
  answers: Record<string, Answered[]>
  /** Of forms with more answers than were read, the day (YYYY-MM-DD) of the oldest that was. */
  since?: Record<string, string>
  /** The child runs of the round that the question is about, in the newest run of its flow; undefined before there is one. */
  newest?: Run[]
}
type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>
type Line = { text: string; href?: string; detail: string }
export interface FoundIn {
  summary: string
  lines: Line[]
}

const runHref = (run: string): string => `/console/runs/${run}`
const text = ({ answers }: Answered, field: string): string => String(answers[field] ?? '')
const nameOf = ({ units, language }: Kept, id: string | undefined): string => {
  const unit = units.find((one) => one.id === id)
  return unit ? inLanguage(unit.name, language) : (id ?? '')
}

/** Units whose latest answer gives a smaller number in one field than in another, and what they say is the reason. */
export function shortfall(kept: Kept, { form, all, some, why }: Of<'shortfall'>): FoundIn {
  const latest = new Map<string | undefined, Answered>()
  for (const answer of kept.answers[form] ?? []) if (!latest.has(answer.unit)) latest.set(answer.unit, answer)
  if (latest.size === 0) return { summary: say(FOUND.noAnswers, kept.language), lines: [] }
  const short = [...latest.values()].filter((one) => Number(one.answers[some]) < Number(one.answers[all]))
  return {
    summary: say(FOUND.shortfall, kept.language, { n: short.length, all: latest.size }),
    lines: short.map((answer) => ({
      text: nameOf(kept, answer.unit),
      href: runHref(answer.run),
      detail: [
        say(FOUND.someOf, kept.language, { some: text(answer, some), all: text(answer, all) }),
        option(kept, form, why, text(answer, why)),
        formatShortDate(londonDate(answer.at), kept.language),
      ].join('. '),
    })),
  }
}

/**
 * What was written, by quarter and field. Its unit is named only where whoever wrote it chose that, and then alone it
 * links to the run; what only one office may read is counted.
 */
export function heard(kept: Kept, { form, texts, share }: Of<'heard'>): FoundIn {
  const all = (kept.answers[form] ?? []).filter((one) => texts.some((field) => text(one, field) !== ''))
  if (all.length === 0) return { summary: say(FOUND.noAnswers, kept.language), lines: [] }
  const shared = all.filter((one) => [share.named, share.unnamed].includes(text(one, share.field)))
  const lines = texts.flatMap((field) =>
    shared
      .filter((one) => text(one, field) !== '')
      .map((one) => {
        const named = text(one, share.field) === share.named
        const label = fieldOf(kept, form, field)?.label
        return {
          quarter: quarterOf(londonDate(one.at)),
          text: `${quarterOf(londonDate(one.at))}, ${label ? inLanguage(label, kept.language) : field}`,
          ...(named && { href: runHref(one.run) }),
          detail: named ? `${nameOf(kept, one.unit)}: ${text(one, field)}` : text(one, field),
        }
      }),
  )
  return {
    summary: say(FOUND.heard, kept.language, { n: shared.length, hidden: all.length - shared.length }),
    lines: lines
      .toSorted((a, b) => b.quarter.localeCompare(a.quarter))
      .map(({ quarter: _, ...line }) => line),
  }
}

/** How many working days passed from the start of the runs to the answers: the middle one, and that of nine in ten. */
export function pace({ answers, language }: Kept, { form }: Of<'pace'>): FoundIn {
  const days = (answers[form] ?? [])
    .map(({ began, at }) => workingDaysBetween(londonDate(began), londonDate(at)))
    .toSorted((a, b) => a - b)
  if (days.length === 0) return { summary: say(FOUND.noAnswers, language), lines: [] }
  const values = { n: days.length, median: middle(days), ninetieth: days[Math.ceil(days.length * 0.9) - 1]! }
  return { summary: say(FOUND.pace, language, values), lines: [] }
}

const middle = (sorted: number[]): number =>
  (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2

/** How many there were in each year, the newest first, and of which kinds. */
export function byYear(kept: Kept, { form, date, by }: Of<'by-year'>): FoundIn {
  const all = kept.answers[form] ?? []
  const years = [...Map.groupBy(all, (one) => text(one, date).slice(0, 4))]
  return {
    summary: say(all.length > 0 ? FOUND.inAll : FOUND.noAnswers, kept.language, { n: all.length }),
    lines: years
      .toSorted(([a], [b]) => b.localeCompare(a))
      .map(([year, answers]) => ({
        text: year,
        detail: [
          answers.length,
          ...[...Map.groupBy(answers, (one) => text(one, by))].map(
            ([value, some]) => `${option(kept, form, by, value)} ${some.length}`,
          ),
        ].join('. '),
      })),
  }
}

/** Units of the newest run's round, finished or not, whose question did not come to one of the outcomes. */
export function missing(kept: Kept, { flow, round, ask, is }: Of<'missing'>): FoundIn {
  if (!kept.newest) return { summary: say(FOUND.noneYet, kept.language), lines: [] }
  const runs = membersAsked(kept.newest, { id: round })
  const without = runs.filter(({ outcomes }) => !is.includes(outcomes[ask] ?? ''))
  return {
    summary: say(FOUND.missing, kept.language, { n: without.length, all: runs.length }),
    lines: without.map((run) => ({
      text: nameOf(kept, run.child?.unit),
      href: runHref(run.id),
      detail: endingWords(kept, flow, run),
    })),
  }
}

/**
 * Sums of numbers over the answers of each run that asked for them, newest first. What was answered before that which it
 * was about moved does not count: it was asked again.
 */
export function totals(kept: Kept, { form, fields, named, byUnit }: Of<'totals'>): FoundIn {
  const names = kept.answers[named.form] ?? []
  const movedAt = (run: string) => names.find((one) => one.run === run)?.movedAt ?? ''
  const counted = (kept.answers[form] ?? []).filter(({ parent, run, at }) => at > movedAt(parent ?? run))
  const byRun = Map.groupBy(counted, ({ parent, run }) => parent ?? run)
  return {
    summary: say(byRun.size > 0 ? FOUND.totals : FOUND.noAnswers, kept.language, { n: byRun.size }),
    lines: [...byRun].map(([run, answers]) => ({
      // What it was called is not kept for ever: then the day tells which it was.
      text:
        names.find((one) => one.run === run)?.answers[named.field]?.toString() ??
        formatShortDate(londonDate(answers.at(-1)!.began), kept.language),
      href: runHref(run),
      detail: [
        ...fields.map((field) => {
          const label = fieldOf(kept, form, field)?.label
          const sum = answers.reduce((total, one) => total + Number(one.answers[field] ?? 0), 0)
          return `${label ? inLanguage(label, kept.language) : field} ${sum}`
        }),
        say(FOUND.fromUnits, kept.language, { n: answers.length }),
        ...(byUnit ? answers.map((one) => `${nameOf(kept, one.unit)}: ${text(one, fields[0] ?? '')}`) : []),
      ].join('. '),
    })),
  }
}

const fieldOf = ({ scheme }: Kept, form: string, id: string): Field | undefined =>
  scheme.forms
    .filter((one) => one.id === form)
    .flatMap(fieldsOf)
    .find((field) => field.id === id)

function option(kept: Kept, form: string, id: string, value: string): string {
  const field = fieldOf(kept, form, id)
  const options = field && 'options' in field && field.options !== 'units' ? field.options : []
  const label: Text | undefined = options.find((one) => one.value === value)?.label
  return label ? inLanguage(label, kept.language) : value
}

/** How a finished run ended, in the scheme's words; that it is still open otherwise. */
export function endingWords(
  { scheme, language }: Pick<Kept, 'scheme' | 'language'>,
  flow: string,
  run: Run,
): string {
  if (run.state === 'running') return say(FOUND.stillOpen, language)
  const steps = scheme.flows.filter(({ id }) => id === flow).flatMap((one) => allSteps(one.steps))
  const end = steps.find((step) => step.verb === 'finish' && step.outcome === run.outcome)
  return end?.verb === 'finish' && end.name ? inLanguage(end.name, language) : (run.outcome ?? run.state)
}

/** `2027, quarter 1`. */
const quarterOf = (date: string): string =>
  `${date.slice(0, 4)}, quarter ${Math.ceil(Number(date.slice(5, 7)) / 3)}`

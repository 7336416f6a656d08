import { durationOf } from '../calendar/duration.ts'
import { formatMonth } from '../calendar/format-date.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts'
import { holding } from '../run/holding.ts'
import { stored, today, unitOf } from '../run/situation.ts'
import { NO_ANSWER, OVERTAKEN, SKIPPED, UNDELIVERABLE, WITHDRAWN } from '../scheme/outcomes.ts'
import type { Source } from '../scheme/source.ts'
import { inLanguage } from '../scheme/text.ts'
import { answeredBefore } from './answered.ts'
import { dateOf } from './date-of.ts'
import type { Filling } from './filling.ts'
import { referred } from './referred.ts'

/** What a step can come to without anybody having answered. */
const NOT_ANSWERED = [NO_ANSWER, SKIPPED, OVERTAKEN, UNDELIVERABLE, WITHDRAWN]

/** The value of one source, as a person reads it in the language; undefined when nothing gives it. */
export function valueFrom(source: Source, filling: Filling): string | boolean | undefined {
  const { situation, language, round } = filling
  if (typeof source === 'string') return referred(source, filling)
  if ('text' in source) return inLanguage(source.text, language)
  if ('flag' in source) return source.flag
  if ('held' in source) return isHeld(source.held, filling)
  if ('vacant' in source) {
    const held = isHeld(source.vacant, filling)
    return held === undefined ? undefined : !held
  }
  if ('holders' in source) return filling.register && String(heldUnits(source.holders, filling).size)
  if ('inScope' in source)
    return (
      filling.units &&
      String(
        filling.units.filter((unit) => unit.inScope && (unit.kind ?? source.inScope) === source.inScope)
          .length,
      )
    )
  if ('countOf' in source) {
    const came = round.map((run) => run.outcomes[source.countOf])
    const counts = (outcome: string | undefined) =>
      outcome !== undefined && (source.is ? source.is.includes(outcome) : !NOT_ANSWERED.includes(outcome))
    return String(came.filter(counts).length)
  }
  if ('outcomeOf' in source) {
    const text = source.texts[situation.file.run.outcomes[source.outcomeOf] ?? '']
    return text && inLanguage(text, language)
  }
  if ('optionOf' in source) {
    const text = source.texts[String(stored(situation, source.optionOf) ?? '')]
    return text && inLanguage(text, language)
  }
  if ('firstOf' in source)
    return source.firstOf.map((one) => valueFrom(one, filling)).find((value) => value !== undefined)
  if ('byLanguage' in source) {
    const own = source.byLanguage[language]
    return own === undefined ? undefined : valueFrom(own, filling)
  }
  if ('workingDaysSince' in source) {
    const since = dateOf(source.workingDaysSince, filling)
    return since && String(workingDaysBetween(since, today(situation)))
  }
  if ('answered' in source) return stored(situation, source.answered) === source.is
  if ('filled' in source) return Boolean(stored(situation, source.filled))
  if ('before' in source) return answeredBefore(source.before, filling)
  if ('until' in source)
    return durationOf(stored(situation, source.from), stored(situation, source.until), language)
  const date = dateOf(source.monthAfter, filling)
  return date && formatMonth(addWorkingDays(date, source.workingDays), language)
}

/** Whether somebody holds the role at the unit of the run today. */
const isHeld = (role: string, { situation, register }: Filling): boolean | undefined =>
  register &&
  holding(register, role, today(situation)).some(({ unit }) => unit === unitOf(situation.file.run))

/** The units where somebody holds the role, or is about to. */
const heldUnits = (role: string, { situation, register = [] }: Filling): Set<string> =>
  new Set(
    register.filter((entry) => entry.role === role && today(situation) < entry.until).map(({ unit }) => unit),
  )

import { Temporal } from 'temporal-polyfill'
import { formatShortDate } from '../../calendar/format-date.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { holding } from '../../run/holding.ts'
import type { Answered } from '../../run/records/answer.ts'
import type { Appointment } from '../../run/records/appointment.ts'
import type { Finding, HeldOn } from '../../scheme/question.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { FoundIn, Kept } from './find-in-answers.ts'
import { FOUND } from './question-texts.ts'
import { say } from './say.ts'

type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>
interface Known extends Kept {
  appointments: Appointment[]
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
}

/** Who has been in post for so long and has not come to one of a kind since. A date that came before them is not theirs. */
export function notAttended(known: Known, finding: Of<'not-attended'>): FoundIn {
  const { answers, appointments, units, today, language } = known
  const held = (answers[finding.form] ?? []).flatMap((attendance) => {
    const about = aboutOf(known, attendance, finding.held)
    const on = about?.answers[finding.held.date]
    return about?.answers[finding.held.kind] === finding.held.is && typeof on === 'string'
      ? [{ on, came: [attendance.answers[finding.came] ?? []].flat() }]
      : []
  })
  const waiting = holding(appointments, finding.role, today).filter(
    ({ unit, from }) =>
      workingDaysBetween(from, today) > finding.workingDays &&
      !held.some(({ on, came }) => on >= from && came.includes(unit)),
  )
  return {
    summary: say(waiting.length > 0 ? FOUND.notAttended : FOUND.allAttended, language, { n: waiting.length }),
    lines: waiting.map(({ unit, name, from }) => {
      const at = units.find((one) => one.id === unit)
      return {
        text: `${name}, ${at ? inLanguage(at.name, language) : unit}`,
        detail: say(FOUND.inPostSince, language, { date: formatShortDate(from, language) }),
      }
    }),
  }
}

/** The day by which the next is due, counted from the last that was held; said aloud when it is late. */
export function nextDue(known: Known, { form, held, weeks, late }: Of<'next-due'>): FoundIn {
  const { answers, language, today } = known
  const dates = (answers[form] ?? []).flatMap(
    (answer) => aboutOf(known, answer, held)?.answers[held.date] ?? [],
  )
  const last = dates.map(String).sort().at(-1)
  if (last === undefined) return { summary: say(FOUND.noneHeld, language), lines: [] }
  const after = (count: number) => Temporal.PlainDate.from(last).add({ weeks: count }).toString()
  const values = {
    date: formatShortDate(after(weeks), language),
    last: formatShortDate(last, language),
    late,
  }
  return { summary: say(today > after(late) ? FOUND.nextLate : FOUND.nextDue, language, values), lines: [] }
}

/** What the run of an answer was about. */
const aboutOf = ({ answers }: Kept, { run }: Answered, { form }: HeldOn): Answered | undefined =>
  (answers[form] ?? []).find((one) => one.run === run)

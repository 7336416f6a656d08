import { Temporal } from 'temporal-polyfill'
import { formatShortDate } from '../../calendar/format-date.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { dayHeld } from '../../run/held.ts'
import { holding } from '../../run/holding.ts'
import { inPostSince } from '../../run/in-post-since.ts'
import { inductedOn } from '../../run/inducted.ts'
import type { Appointment } from '../../run/records/appointment.ts'
import type { Finding } from '../../scheme/question.ts'
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

/** Who has been in post for so long and is not inducted. A date that came before them is not theirs. */
export function notAttended(known: Known, finding: Of<'not-attended'>): FoundIn {
  const { scheme, answers, appointments, units, today, language } = known
  const induction = scheme.register.find(({ id }) => id === finding.role)?.inducted
  if (!induction) return { summary: say(FOUND.noneYet, language), lines: [] }
  const waiting = holding(appointments, finding.role, today).filter(
    (holder) =>
      workingDaysBetween(inPostSince(appointments, holder), today) > finding.workingDays &&
      inductedOn(induction, answers, appointments, holder) === undefined,
  )
  return {
    summary: say(waiting.length > 0 ? FOUND.notAttended : FOUND.allAttended, language, { n: waiting.length }),
    lines: waiting.map((holder) => {
      const { unit, name } = holder
      const at = units.find((one) => one.id === unit)
      return {
        text: `${name}, ${at ? inLanguage(at.name, language) : unit}`,
        detail: say(FOUND.inPostSince, language, {
          date: formatShortDate(inPostSince(appointments, holder), language),
        }),
      }
    }),
  }
}

/** The day by which the next is due, counted from the last that was held; said aloud when it is late. */
export function nextDue(known: Known, { form, held, weeks, late }: Of<'next-due'>): FoundIn {
  const { answers, language, today } = known
  const dates = (answers[form] ?? []).flatMap((answer) => dayHeld(answers, answer, held) ?? [])
  const last = dates.sort().at(-1)
  if (last === undefined) return { summary: say(FOUND.noneHeld, language), lines: [] }
  const after = (count: number) => Temporal.PlainDate.from(last).add({ weeks: count }).toString()
  const values = {
    date: formatShortDate(after(weeks), language),
    last: formatShortDate(last, language),
    late,
  }
  return { summary: say(today > after(late) ? FOUND.nextLate : FOUND.nextDue, language, values), lines: [] }
}

import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts'
import type { Flow } from '../scheme/flow.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { holding } from './holding.ts'
import { inPostSince } from './in-post-since.ts'
import type { Appointment } from './records/appointment.ts'
import type { Person } from './records/person.ts'

/** A run that the calendar starts. Its id is made of what starts it, so that it is started once. */
export interface StartDue {
  id: string
  flow: Flow
  unit?: string
  people: Person[]
  /** The run of the period before whose newest answers of this name the run begins with. */
  carry?: { run: string; as: string }
}

/** A start that was missed, because the service was down or new, is made up for this many working days. */
const MADE_UP_FOR = 10

/**
 * What the calendar starts today in a scheme: a run on the first working day of a month of each quarter or half-year, and one for
 * everybody whose time in a role is over in so many working days. The same list on every day of the time in which it can
 * be made up for. Throws CalendarEnds past the list of bank holidays.
 */
export function startsDue(scheme: Scheme, register: Appointment[], today: string): StartDue[] {
  return scheme.flows.flatMap((flow) => [
    ...periodic(scheme, flow, today),
    ...beforeTheEnd(scheme, flow, register, today),
  ])
}

function periodic(scheme: Scheme, flow: Flow, today: string): StartDue[] {
  const { every, month = 1 } = flow.start
  if (every === undefined) return []
  const begins = Temporal.PlainDate.from(periodOf(every, today).begins)
    .add({ months: month - 1 })
    .toString()
  const first = isWorkingDay(begins) ? begins : addWorkingDays(begins, 1)
  if (today < first || today > addWorkingDays(first, MADE_UP_FOR)) return []
  return [{ id: periodicRun(scheme, flow, today), flow, people: [], carry: carriedBy(scheme, flow, today) }]
}

/** The period that a date is in: its first day, and what ids call it. */
function periodOf(every: 'quarter' | 'half-year', date: string): { begins: string; name: string } {
  const months = every === 'quarter' ? 3 : 6
  const number = Math.floor((Number(date.slice(5, 7)) - 1) / months)
  const year = date.slice(0, 4)
  const begins = `${year}-${String(number * months + 1).padStart(2, '0')}-01`
  return { begins, name: `${year}-${every === 'quarter' ? 'q' : 'h'}${number + 1}` }
}

const periodicRun = (scheme: Scheme, flow: Flow, date: string): string =>
  `${scheme.id}-${flow.id}-${periodOf(flow.start.every!, date).name}`

/** The run, one period of its flow ago, whose answers this one begins with. */
function carriedBy(scheme: Scheme, { start: { carry } }: Flow, today: string): StartDue['carry'] {
  const from = scheme.flows.find(({ id }) => id === carry?.flow)
  if (!carry || !from?.start.every) return undefined
  const { begins } = periodOf(from.start.every, today)
  return { run: periodicRun(scheme, from, dayBefore(begins)), as: carry.as }
}

const dayBefore = (date: string): string => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString()

function beforeTheEnd(scheme: Scheme, flow: Flow, register: Appointment[], today: string): StartDue[] {
  const { ending } = flow.start
  if (ending === undefined) return []
  const soon = addWorkingDays(today, ending.workingDays)
  return holding(register, ending.role, today)
    .filter((entry) => entry.until <= soon && !entry.ended)
    .map((entry) => {
      const id = `${scheme.id}-${flow.id}-${entry.unit}-${entry.until}`
      return { id, flow, unit: entry.unit, people: [asPerson(entry, id, inPostSince(register, entry))] }
    })
}

/** Whoever an entry of the register is about, as a person of a run, by the role's id. `began` is as `inPostSince` says. */
export const asPerson = (
  { role, name, email, title, language, ...entry }: Appointment,
  run: string,
  began = entry.from,
): Person => ({
  run,
  who: role,
  name,
  email,
  title,
  language,
  holds: { run: entry.run, step: entry.step, from: entry.from, until: entry.until, began },
})

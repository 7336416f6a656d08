import { Temporal } from 'temporal-polyfill'
import { daysOf, type MatchDay } from './cron-days.ts'
import { BadExpression, readValues } from './cron-field.ts'

/** A cron expression of EventBridge Scheduler, read. */
interface Cron {
  /** Times of the day, in order. */
  times: Temporal.PlainTime[]
  isDay: MatchDay
  months: Set<number>
  years: Set<number>
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const lastYear = 2199

/**
 * Reads the six fields of `cron(…)`: minutes, hours, day of month, month, day of week, year, and gives a function
 * that finds the first instant (milliseconds since the epoch) after another at which it is due in `timeZone`.
 *
 * A time that the change to summer time leaves out is skipped; one that comes twice in autumn is due the first
 * time only (EventBridge Scheduler user guide, "Schedule types").
 *
 * @throws BadExpression
 */
export function readCron(fields: string, timeZone: string): (after: number) => number | undefined {
  const cron = parse(fields)
  return (after) => {
    const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDate()
    for (let day = firstDay(start, cron); day; day = firstDay(day.add({ days: 1 }), cron)) {
      for (const time of cron.times) {
        const instant = instantOf(day.toPlainDateTime(time), timeZone)
        if (instant !== undefined && instant > after) return instant
      }
    }
    return undefined
  }
}

function parse(text: string): Cron {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 6)
    throw new BadExpression(
      `cron(${text}) has ${fields.length} fields and should have six: minutes, hours, day of month, month, day of week, year`,
    )
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] = fields as [
    ...[string, string, string, string, string, string],
  ]
  const minutes = sorted(readValues(minute, { name: 'minutes', min: 0, max: 59 }))
  const hours = sorted(readValues(hour, { name: 'hours', min: 0, max: 23 }))
  return {
    times: hours.flatMap((h) => minutes.map((m) => new Temporal.PlainTime(h, m))),
    isDay: daysOf(dayOfMonth, dayOfWeek),
    months: readValues(month, { name: 'month', min: 1, max: 12, names: monthNames }),
    years: readValues(year, { name: 'year', min: 1970, max: lastYear }),
  }
}

const sorted = (values: Set<number>) => [...values].sort((a, b) => a - b)

/** The first day from `day` on that the expression means; whole months that it does not mean are skipped. */
function firstDay(day: Temporal.PlainDate, { isDay, months, years }: Cron): Temporal.PlainDate | undefined {
  let at = day
  while (at.year <= lastYear) {
    if (!years.has(at.year)) at = at.with({ month: 1, day: 1 }).add({ years: 1 })
    else if (!months.has(at.month)) at = at.with({ day: 1 }).add({ months: 1 })
    else if (isDay(at)) return at
    else at = at.add({ days: 1 })
  }
  return undefined
}

/** Undefined for a time that the clocks leave out; the first of two. */
function instantOf(local: Temporal.PlainDateTime, timeZone: string): number | undefined {
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  return zoned.toPlainDateTime().equals(local) ? zoned.epochMilliseconds : undefined
}

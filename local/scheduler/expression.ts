import { Temporal } from 'temporal-polyfill'
import { readCron } from './cron.ts'
import { BadExpression } from './cron-field.ts'

/** When a schedule is due: the first instant after another, given when the schedule began. */
export type Due = (after: number, began: number) => number | undefined

const milliseconds: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/**
 * Reads a ScheduleExpression: `cron(…)` and `at(yyyy-mm-ddThh:mm:ss)` in the time zone, or `rate(value unit)`,
 * which is due when the schedule begins and then at a fixed distance: a day is 24 hours, whatever the clocks do
 * (EventBridge Scheduler user guide, "Schedule types").
 *
 * @throws BadExpression
 */
export function readExpression(text: string, timeZone = 'UTC'): Due {
  checkTimeZone(timeZone)
  const [, kind, inside = ''] = /^(cron|rate|at)\((.*)\)$/.exec(text) ?? []
  if (kind === 'cron') return readCron(inside, timeZone)
  if (kind === 'rate') return readRate(inside)
  if (kind === 'at') return readAt(inside, timeZone)
  throw new BadExpression(`"${text}" should be cron(…), rate(…) or at(…)`)
}

function readRate(inside: string): Due {
  const [, count, unit] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(inside) ?? []
  if (!unit)
    throw new BadExpression(`rate(${inside}) should be such as rate(5 minutes), in minutes, hours or days`)
  const every = Number(count) * milliseconds[unit]!
  return (after, began) => (after < began ? began : began + (Math.floor((after - began) / every) + 1) * every)
}

function readAt(inside: string, timeZone: string): Due {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inside))
    throw new BadExpression(`at(${inside}) should be such as at(2026-12-01T09:00:00)`)
  const instant = attempt(
    () =>
      Temporal.PlainDateTime.from(inside, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds,
    `at(${inside}) names no day and time`,
  )
  return (after) => (instant > after ? instant : undefined)
}

const checkTimeZone = (timeZone: string) =>
  attempt(
    () => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone),
    `"${timeZone}" is no time zone; use a name such as Europe/London`,
  )

function attempt<T>(read: () => T, otherwise: string): T {
  try {
    return read()
  } catch {
    throw new BadExpression(otherwise)
  }
}

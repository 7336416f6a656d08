import { Temporal } from 'temporal-polyfill'

/** Where all dates of the service are dates; instants are stored in UTC (common rules 0.2). */
const LONDON = 'Europe/London'

/** The date in Europe/London, YYYY-MM-DD, at an instant: a `Date`, or an ISO 8601 string with its offset. */
export function londonDate(instant: Date | string): string {
  return inLondon(instant).toPlainDate().toString()
}

/** The hour and minute that a clock in London shows at an instant. */
export function londonTime(instant: Date | string): { hour: number; minute: number } {
  const { hour, minute } = inLondon(instant)
  return { hour, minute }
}

/** When reminders and escalations of a date go: 09:00 Europe/London, as an instant like `Date.toISOString` writes it. */
export function startOfBusiness(date: string): string {
  return instantAt(date, '09:00')
}

/** When an ask due on a date is late: after 23:59:59 Europe/London, as an instant like `Date.toISOString` writes it. */
export function endOfDay(date: string): string {
  return instantAt(date, '23:59:59')
}

function inLondon(instant: Date | string): Temporal.ZonedDateTime {
  const iso = typeof instant === 'string' ? instant : instant.toISOString()
  return Temporal.Instant.from(iso).toZonedDateTimeISO(LONDON)
}

/** Always with milliseconds, so that instants from here and from `Date` sort together as text. */
function instantAt(date: string, plainTime: string): string {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: LONDON, plainTime })
  return zoned.toInstant().toString({ smallestUnit: 'millisecond' })
}

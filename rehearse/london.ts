/** Times of day in London: people's, and the service's. Dates are YYYY-MM-DD. */

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  ...{
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
})

const read = (instant: string): Record<string, string> =>
  Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))

/** The date in London at an instant. */
export function dateOf(instant: string): string {
  const { year, month, day } = read(instant)
  return `${year}-${month}-${day}`
}

/** The time in London at an instant, HH:MM. */
export function timeOf(instant: string): string {
  const { hour, minute } = read(instant)
  return `${hour}:${minute}`
}

/** The instant of a time of day in London, ISO 8601 in UTC. */
export function instantOf(date: string, time: string): string {
  const asUtc = `${date}T${time}:00.000Z`
  if (timeOf(asUtc) === time) return asUtc
  return new Date(Date.parse(asUtc) - 3_600_000).toISOString()
}

/** So many days after a date. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** That date, or the next one on which people work: not at weekends, at Christmas, or on New Year's Day. */
export function weekdayFrom(date: string): string {
  const isFree = [0, 6].includes(new Date(date).getUTCDay()) || freeEveryYear.includes(date.slice(5))
  return isFree ? weekdayFrom(daysAfter(date, 1)) : date
}
const freeEveryYear = ['12-25', '12-26', '12-27', '12-28', '01-01']

/** Whether a date is a Monday. */
export const isMonday = (date: string): boolean => new Date(date).getUTCDay() === 1

/** That date, so many months later: the last day of the month when it has no such day. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** A date as the story writes it: "Tuesday 1 December 2026". */
export const inFull = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
    .format(new Date(date))
    .replace(',', '')

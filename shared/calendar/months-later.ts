import { Temporal } from 'temporal-polyfill'

/** The same day some months later; the last day of the month where it has no such day. Dates are YYYY-MM-DD. */
export function monthsLater(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

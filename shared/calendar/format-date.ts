import { Temporal } from 'temporal-polyfill'
import type { Language } from '../scheme/text.ts'
import { londonDate, londonTime } from './london.ts'
import { MONTHS, WEEKDAYS } from './names.ts'

/**
 * A date in full, as letters and pages show it (common rules 0.2, standards WL-12): `Thursday 14 January 2027`,
 * `dydd Iau 14 Ionawr 2027`. Throws `RangeError` when it is not a date.
 */
export function formatDate(date: string, language: Language): string {
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date)
  return `${WEEKDAYS[language][dayOfWeek - 1]} ${day} ${MONTHS[language][month - 1]} ${year}`
}

/** On that date: `on Thursday 14 January 2027`, `ar ddydd Iau 14 Ionawr 2027`, as `ar` mutates what follows. Throws `RangeError`. */
export const formatOnDate = (date: string, language: Language): string =>
  language === 'cy' ? `ar d${formatDate(date, 'cy')}` : `on ${formatDate(date, 'en')}`

/** A date without its weekday, where many stand side by side: `14 January 2027`, `14 Ionawr 2027`. Throws `RangeError`. */
export function formatShortDate(date: string, language: Language): string {
  const { day, month, year } = Temporal.PlainDate.from(date)
  return `${day} ${MONTHS[language][month - 1]} ${year}`
}

/** The month of a date (YYYY-MM-DD or YYYY-MM): `January 2027`, `Ionawr 2027`. Throws `RangeError` for no date. */
export function formatMonth(date: string, language: Language): string {
  const { month, year } = Temporal.PlainYearMonth.from(date)
  return `${MONTHS[language][month - 1]} ${year}`
}

/** An instant on the clocks of London: `Thursday 14 January 2027, 9:04am`, `dydd Iau 14 Ionawr 2027, 9:04yb`. */
export function formatInstant(iso: string, language: Language): string {
  return `${formatDate(londonDate(iso), language)}, ${formatTime(londonTime(iso), language)}`
}

const DAY_HALVES: Record<Language, readonly [string, string]> = { en: ['am', 'pm'], cy: ['yb', 'yh'] }
const TWELVES: Record<Language, readonly [string, string]> = {
  en: ['midnight', 'midday'],
  cy: ['hanner nos', 'canol dydd'],
}

/** In the manner of GOV.UK: 9am, 9:04am, and never 12am or 12pm, which people read both ways. */
export function formatTime({ hour, minute }: { hour: number; minute: number }, language: Language): string {
  const half = hour < 12 ? 0 : 1
  if (hour % 12 === 0 && minute === 0) return TWELVES[language][half]
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${DAY_HALVES[language][half]}`
}

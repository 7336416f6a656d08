import type { Temporal } from 'temporal-polyfill'
import { BadExpression, type CronField, readValue, readValues } from './cron-field.ts'

export type MatchDay = (day: Temporal.PlainDate) => boolean

const dayOfMonth: CronField = { name: 'day of month', min: 1, max: 31 }
const dayOfWeek: CronField = {
  name: 'day of week',
  min: 1,
  max: 7,
  names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
}

/**
 * Which days two fields mean, one of which must be `?`. Day of month knows `L` (the last) and `15W` (the weekday
 * nearest to the 15th, in the same month); day of week counts from Sunday as 1, and knows `6L` (the last Friday)
 * and `6#2` (the second Friday).
 */
export function daysOf(ofMonth: string, ofWeek: string): MatchDay {
  if ((ofMonth === '?') === (ofWeek === '?'))
    throw new BadExpression('exactly one of day of month and day of week should be ?')
  return ofWeek === '?' ? monthDays(ofMonth) : weekDays(ofWeek)
}

function monthDays(text: string): MatchDay {
  if (text === 'L') return ({ day, daysInMonth }) => day === daysInMonth
  if (text === 'LW') return (date) => date.day === nearestWeekday(date, date.daysInMonth)
  if (text.endsWith('W')) {
    const wanted = readValue(text.slice(0, -1), dayOfMonth)
    return (date) => wanted <= date.daysInMonth && date.day === nearestWeekday(date, wanted)
  }
  const days = readValues(text, dayOfMonth)
  return ({ day }) => days.has(day)
}

function weekDays(text: string): MatchDay {
  if (text === 'L') return (date) => numberOf(date) === 7
  const nth = /^(\w+)#(\d)$/.exec(text)
  if (nth) {
    const week = readValue(nth[2]!, { name: 'week of day of week', min: 1, max: 5 })
    const day = readValue(nth[1]!, dayOfWeek)
    return (date) => numberOf(date) === day && Math.ceil(date.day / 7) === week
  }
  const last = /^(\w+)L$/i.exec(text)
  if (last) {
    const day = readValue(last[1]!, dayOfWeek)
    return (date) => numberOf(date) === day && date.day + 7 > date.daysInMonth
  }
  const days = readValues(text, dayOfWeek)
  return (date) => days.has(numberOf(date))
}

/** Sunday is 1, as in AWS's expressions; in Temporal it is 7. */
const numberOf = ({ dayOfWeek }: Temporal.PlainDate) => (dayOfWeek % 7) + 1

function nearestWeekday(date: Temporal.PlainDate, day: number): number {
  const weekday = date.with({ day }).dayOfWeek
  if (weekday === 6) return day > 1 ? day - 1 : day + 2
  if (weekday === 7) return day < date.daysInMonth ? day + 1 : day - 2
  return day
}

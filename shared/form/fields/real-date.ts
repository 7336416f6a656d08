import { Temporal } from 'temporal-polyfill'
import { MONTHS } from '../../calendar/names.ts'

/** Before this nobody who fills in a form was born: a year like 0203 is a slip. */
const EARLIEST = '1900-01-01'

/** The date that three typed parts name, YYYY-MM-DD, or the first part that makes it none. */
export function realDate(typed: {
  day: string
  month: string
  year: string
}): { date: string } | { unreal: 'day' | 'month' | 'year' } {
  const day = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : 0
  const month = monthNumber(typed.month)
  if (day < 1 || day > 31) return { unreal: 'day' }
  if (month < 1 || month > 12) return { unreal: 'month' }
  const padded = [month, day].map((part) => String(part).padStart(2, '0'))
  const date = [typed.year, ...padded].join('-')
  if (!/^\d{4}$/.test(typed.year) || date < EARLIEST) return { unreal: 'year' }
  return isRealDate(date) ? { date } : { unreal: 'day' }
}

/** Whether it is a day of the calendar in the form YYYY-MM-DD. */
export function isRealDate(date: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (!year || date < EARLIEST) return false
  const parts = { year: Number(year), month: Number(month), day: Number(day) }
  return Number(month) > 0 && Number(day) > 0 && Temporal.PlainDate.from(parts).toString() === date
}

/** 1 to 12 of `3`, `03`, `March`, `mar`, `Mawrth` or `Sept.`; 0 of anything else. */
function monthNumber(typed: string): number {
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  const word = typed.toLowerCase().replace(/\.$/, '')
  if (word.length < 3) return 0
  const place = (names: readonly string[]) =>
    names.findIndex((name) => name.toLowerCase().startsWith(word)) + 1
  return place(MONTHS.en) || place(MONTHS.cy)
}

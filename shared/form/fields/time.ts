import { formatTime } from '../../calendar/format-date.ts'
import type { TimeField } from '../../scheme/field.ts'
import type { Language } from '../../scheme/text.ts'
import { say } from '../say.ts'
import { oneLine } from './characters.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/** A time of day, stored as HH:MM and shown as people say it: `5:30pm`, `5:30yh`. */
export const time: FieldType<TimeField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    const line = oneLine(typed)
    if (line === '') return NOTHING
    const answer = meant(readings(line), field)
    return answer ? { answer } : { wrong: { text: say(field.errors.empty, context) } }
  },
  missing: (field, context) => ({ text: say(field.errors.empty, context) }),
  check: (field, answer, context) =>
    isTime(answer) && answer >= field.first && answer <= field.last
      ? undefined
      : { text: say(field.errors.empty, context) },
  show: (_, answer, { language }) => shownTime(answer, language),
}

/** HH:MM as people say it; what is no time, as it is. */
export function shownTime(stored: string, language: Language): string {
  if (!isTime(stored)) return stored
  const [hour, minute] = stored.split(':').map(Number)
  return formatTime({ hour: hour!, minute: minute! }, language)
}

const isTime = (answer: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(answer)
const WORDS: Record<string, string> = { midday: '12:00', noon: '12:00', 'canol dydd': '12:00' }
/** `5pm`, `17.30`, `5:30 p.m.`, `1730`, `5.30yh`: hours, minutes and the half of the day in either language. */
const TYPED = /^(\d{1,2})(?:[:.]?([0-5]\d))?(a\.?m\.?|p\.?m\.?|yb|yh)?$/

/** The times that a text can mean, the likelier first; none when it is no time. */
function readings(typed: string): string[] {
  const text = typed.toLowerCase()
  const word = WORDS[text.replace(/^12 ?/, '')]
  if (word) return [word]
  const [, hours, minutes = '00', half] = TYPED.exec(text.replace(/\s/g, '')) ?? []
  if (hours === undefined) return []
  const hour = Number(hours)
  const at = (value: number) => `${String(value).padStart(2, '0')}:${minutes}`
  if (half) return hour < 1 || hour > 12 ? [] : [at((hour % 12) + (/^(p|yh)/.test(half) ? 12 : 0))]
  if (hour > 23) return []
  // Without am or pm, 5:30 is half past five on either side of midday.
  return hour < 12 && !hours.startsWith('0') ? [at(hour), at(hour + 12)] : [at(hour)]
}

/** The first reading that the field allows, else the likelier one, to be refused in the field's words. */
const meant = (times: string[], { first, last }: TimeField): string | undefined =>
  times.find((one) => one >= first && one <= last) ?? times[0]

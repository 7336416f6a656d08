import type { Language } from '../scheme/text.ts'

const HOUR: Record<Language, (count: number) => string> = {
  en: (count) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
  // Welsh nouns stay singular after a number.
  cy: (count) => `${count} awr`,
}
const MINUTES: Record<Language, (count: number) => string> = {
  en: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  cy: (count) => `${count} munud`,
}

/** How long it is from one time (HH:MM) to another of the same day, in words; undefined where one is not known. */
export function durationOf(
  from: string | undefined,
  until: string | undefined,
  language: Language,
): string | undefined {
  if (!from || !until) return undefined
  const minutes = minutesIn(until) - minutesIn(from)
  const parts = [
    ...(minutes >= 60 ? [HOUR[language](Math.floor(minutes / 60))] : []),
    ...(minutes % 60 > 0 ? [MINUTES[language](minutes % 60)] : []),
  ]
  return parts.join(' ')
}

function minutesIn(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

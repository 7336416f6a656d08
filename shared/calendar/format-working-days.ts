import type { Language } from '../scheme/text.ts'

/**
 * A number of working days in words: `1 working day`, `10 working days`. In Welsh the noun stays singular after a
 * number and softens after 2 alone: `2 ddiwrnod gwaith`, `5 diwrnod gwaith` (standards WL-12).
 */
export function formatWorkingDays(days: number, language: Language): string {
  if (language === 'cy') return `${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'} gwaith`
  return `${days} working ${days === 1 ? 'day' : 'days'}`
}

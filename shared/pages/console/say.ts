import { fill } from '../../scheme/letter.ts'
import type { Language, Text } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'

/** A text of the console in the page's language, its placeholders filled. */
export function say(text: Text, language: Language, values: Record<string, string | number> = {}): string {
  const strings = Object.entries(values).map(([name, value]) => [name, String(value)])
  return fill(inLanguage(text, language), Object.fromEntries(strings))
}

/** With a capital first letter, as the start of a table cell. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

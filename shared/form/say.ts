import { inLanguage, type Text } from '../scheme/text.ts'
import type { FormContext } from './answers.ts'

/** A text in the person's language, its placeholders filled: with the given values first, the rest by the context. */
export function say(text: Text, context: FormContext, values: Record<string, string | number> = {}): string {
  let words = inLanguage(text, context.language)
  for (const [name, value] of Object.entries(values))
    words = words.replaceAll(`((${name}))`, () => String(value))
  return context.fill(words)
}

import type { Scheme } from '../scheme.ts'
import type { Problem } from './problem.ts'

/** Every text of the scheme, wherever it stands, exists in each of its languages. */
export function checkTexts(scheme: Scheme): Problem[] {
  const problems: Problem[] = []
  const walk = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') return
    if ('en' in value && typeof value.en === 'string') {
      const texts = value as Record<string, unknown>
      for (const language of scheme.languages) {
        if (typeof texts[language] === 'string' && texts[language].trim() !== '') continue
        problems.push({
          at: path,
          wrong: `the text has no "${language}"`,
          remedy: `Add ${language} to { en: "${value.en.slice(0, 40)}" }`,
        })
      }
      return
    }
    for (const [key, inner] of Object.entries(value)) {
      const name = inner && typeof inner === 'object' && 'id' in inner ? String(inner.id) : key
      walk(inner, path ? `${path}/${name}` : name)
    }
  }
  const { letters: _, ...rest } = scheme
  walk(rest, '')
  return problems
}

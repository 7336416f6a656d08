import { fill, placeholdersIn } from '../scheme/letter.ts'
import type { Source } from '../scheme/source.ts'
import type { Filling } from './filling.ts'
import { valueFrom } from './value-from.ts'

/** The values of all placeholders in a text. Throws, naming the placeholder, when one has no value. */
export function valuesFor(
  text: string,
  sources: Record<string, Source>,
  filling: Filling,
): Record<string, string | boolean> {
  const { values, flags } = placeholdersIn(text)
  const found: Record<string, string | boolean> = {}
  for (const name of [...values, ...flags]) {
    const source = sources[name]
    const value = (source === undefined ? undefined : valueFrom(source, filling)) ?? filling.gap?.(name)
    if (value === undefined)
      throw new Error(`The placeholder ((${name})) has no value (from ${JSON.stringify(source)})`)
    found[name] = value
  }
  return found
}

/** The text with its placeholders filled in. Throws as `valuesFor`. */
export function fillFrom(text: string, sources: Record<string, Source>, filling: Filling): string {
  return fill(text, valuesFor(text, sources, filling))
}

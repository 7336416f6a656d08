/**
 * The JSONata text between `{%` and `%}`; undefined for any other value. Blanks around the marks make it a
 * plain string.
 */
export function expressionIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('{%') || !value.endsWith('%}')) return undefined
  return value.slice(2, -2).trim()
}

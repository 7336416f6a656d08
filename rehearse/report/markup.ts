/** Text that is markup already. */
export interface Markup {
  markup: string
}
type Part = string | number | undefined | Markup | Part[]

/** Markup with values put in: text is escaped, markup is not, lists are joined, nothing is nothing. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: texts.map((text, index) => text + shown(parts[index])).join(''),
})

export const raw = (markup: string): Markup => ({ markup })

function shown(part: Part): string {
  if (part === undefined) return ''
  if (Array.isArray(part)) return part.map(shown).join('')
  if (typeof part === 'object') return part.markup
  return String(part).replace(/[&<>"']/g, (character) => entities[character]!)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

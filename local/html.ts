const markup = Symbol('markup')

/** Text that is already HTML. Only `html` and `trusted` make it. */
export interface Html {
  readonly [markup]: string
}
type Part = Html | string | number | false | null | undefined | readonly Part[]

/**
 * Makes HTML from a template. Every value is escaped, in text and in quoted attributes, unless it is Html itself;
 * lists are joined; false, null and undefined leave nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return trusted(strings.map((text, n) => text + (n < parts.length ? render(parts[n]) : '')).join(''))
}

/** Takes text as HTML without escaping. For constants of ours only. */
export const trusted = (text: string): Html => ({ [markup]: text })

/** The text to send. */
export const toText = (content: Html): string => content[markup]

function render(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (Array.isArray(part)) return part.map(render).join('')
  if (typeof part === 'object') return (part as Html)[markup]
  return String(part).replace(/[&<>"']/g, (character) => entities[character]!)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

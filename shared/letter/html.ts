import type { Part } from './render.ts'

/**
 * The HTML part of a letter, made from its plain text: paragraphs, `* ` lists, line breaks and full addresses
 * as links (standards EM-04), as far as they lead to this service, at `origin`. Everything is escaped: the text holds what people typed, so it is not read
 * as Markdown or HTML. No images, no tracking, no external styles.
 */
export function toHtml(
  parts: Part[],
  { title, sender, origin }: { title: string; sender: string; origin: string },
): string {
  const bodies = parts.map(
    ({ language, body, footer }) =>
      `<div lang="${language}">${blocks(body, origin)}<hr style="border:0;border-top:1px solid #aeb7bd;margin:24px 0">` +
      `<div style="font-size:16px;color:#4c6272">${blocks(footer, origin)}</div></div>`,
  )
  return `<!doctype html><html lang="${parts[0]!.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head><body style="margin:0;background:#f0f4f5"><div style="max-width:600px;margin:0 auto;background:#ffffff;color:#212b32;font:19px/1.5 Arial,sans-serif"><p style="margin:0;padding:16px 24px;background:#005eb8;color:#ffffff;font-weight:bold">${escaped(sender)}</p><div style="padding:16px 24px">${bodies.join('<hr style="border:0;border-top:4px solid #005eb8;margin:32px 0">')}</div></div></body></html>`
}

function blocks(text: string, origin: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n')
      if (lines.every((line) => line.startsWith('* ')))
        return `<ul>${lines.map((line) => `<li>${inline(line.slice(2), origin)}</li>`).join('')}</ul>`
      return `<p>${lines.map((line) => inline(line, origin)).join('<br>')}</p>`
    })
    .join('')
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g

/**
 * Escaped text with our own web addresses as links. An address that somebody typed, into a name perhaps, stays text:
 * nobody can make our letters lead elsewhere.
 */
function inline(line: string, origin: string): string {
  let html = ''
  let end = 0
  for (const match of line.matchAll(ADDRESS)) {
    if (!URL.canParse(match[0]) || new URL(match[0]).origin !== origin) continue
    const address = escaped(match[0])
    html += `${escaped(line.slice(end, match.index))}<a href="${address}" style="color:#005eb8;word-break:break-all">${address}</a>`
    end = match.index + match[0].length
  }
  return html + escaped(line.slice(end))
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)

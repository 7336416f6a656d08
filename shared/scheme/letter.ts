import type { Language } from './text.ts'

/** A letter in one language, read from its Markdown file. */
export interface LetterText {
  subject: string
  /** Markdown with `((placeholder))` and `((flag??text))`. */
  body: string
}

/** A letter: its specification id and its text in each language. */
export interface Letter {
  id: string
  texts: Partial<Record<Language, LetterText>>
}

/**
 * Reads a letter's files. Front matter is one `subject:` line between `---` lines; the rest is the body.
 * Throws with the letter's id when the front matter is missing or has anything else in it.
 */
export function letter(id: string, files: Partial<Record<Language, string>>): Letter {
  const texts: Letter['texts'] = {}
  for (const [language, file] of Object.entries(files) as [Language, string][]) {
    const parts = /^---\nsubject: ([^\n]+)\n---\n\n?([\s\S]+)$/.exec(file)
    if (!parts)
      throw new Error(
        `Letter ${id} (${language}) must start with "---", one line "subject: …" and "---", then the text`,
      )
    texts[language] = { subject: parts[1]!.trim(), body: parts[2]!.trim() }
  }
  return { id, texts }
}

const PLACEHOLDER = /\(\(([a-z][a-z0-9_]*)(\?\?[\s\S]*?)?\)\)/g

/** The placeholders and flags in a text, each once. */
export function placeholdersIn(text: string): { values: string[]; flags: string[] } {
  const values = new Set<string>()
  const flags = new Set<string>()
  for (const [, name, conditional] of text.matchAll(PLACEHOLDER)) (conditional ? flags : values).add(name!)
  return { values: [...values], flags: [...flags] }
}

/**
 * The text with values filled in and conditional texts shown or left out.
 * Throws when a placeholder has no value: a letter with a hole is never sent (common rules 0.5).
 */
export function fill(text: string, values: Record<string, string | boolean>): string {
  return text.replace(PLACEHOLDER, (_, name: string, conditional: string | undefined) => {
    const value = values[name]
    if (conditional) return value === true || value === 'yes' ? conditional.slice(2) : ''
    if (typeof value !== 'string') throw new Error(`The placeholder ((${name})) has no value`)
    return value
  })
}

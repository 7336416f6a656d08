import type { Language } from './text.ts'
import type { Translation } from './translation.ts'

/** A letter in one language, read from its Markdown file. */
export interface LetterText {
  subject: string
  /** In its place where the subject, or those of all its languages together, would be too long (standards EM-05). */
  short?: string
  /** What stands after “Reminder: ” or “Copy: ” where the letter is one, and the short form would be too long with it. */
  reminder?: string
  /** Markdown with `((placeholder))` and `((flag??text))`. */
  body: string
  /** Who translated it, when, and whether it is a draft: of every language but the first. */
  translation?: Translation
}

/** A letter: its specification id and its text in each language. */
export interface Letter {
  id: string
  texts: Partial<Record<Language, LetterText>>
  /** A newsletter can be unsubscribed from with one click (RFC 8058); letters of the service cannot. */
  kind?: 'newsletter'
}

/**
 * Reads a letter's files. Front matter stands between `---` lines: `subject:`, if need be `short:` and `reminder:`, and
 * in a translation `translator:`, `date:` and `status:` after it. The rest is the body.
 * Throws with the letter's id when the front matter is missing or has anything else in it.
 */
export function letter(id: string, files: Partial<Record<Language, string>>, kind?: Letter['kind']): Letter {
  const texts: Letter['texts'] = {}
  for (const [language, file] of Object.entries(files) as [Language, string][]) {
    const parts = FILE.exec(file)
    if (!parts)
      throw new Error(
        `Letter ${id} (${language}) must start with "---", one line "subject: …", if the subject can be too long the lines "short: …" and "reminder: …", in a translation the lines "translator: …", "date: …" and "status: draft" or "status: final", and "---", then the text`,
      )
    const [, subject, short, reminder, translator, date, status, body] = parts
    texts[language] = {
      subject: subject!.trim(),
      ...(short && { short: short.trim() }),
      ...(reminder && { reminder: reminder.trim() }),
      body: body!.trim(),
    }
    if (translator)
      texts[language].translation = { translator: translator.trim(), date: date!, status: status as 'draft' }
  }
  return { id, texts, ...(kind && { kind }) }
}

const FILE =
  /^---\nsubject: ([^\n]+)\n(?:short: ([^\n]+)\n)?(?:reminder: ([^\n]+)\n)?(?:translator: ([^\n]+)\ndate: (\d{4}-\d{2}-\d{2})\nstatus: (draft|final)\n)?---\n\n?([\s\S]+)$/

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

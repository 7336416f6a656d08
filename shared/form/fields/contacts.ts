import type { ContactsField } from '../../scheme/field.ts'
import type { FormContext } from '../answers.ts'
import { UNPRINTABLE } from '../messages.ts'
import { say } from '../say.ts'
import { isPrintable, lengthOf, manyLines } from './characters.ts'
import { isAddress, withAsciiDomain } from './email.ts'
import { type FieldType, NOTHING, type Wrong } from './field-type.ts'
import { typedOnce } from './typed.ts'

/**
 * A pasted list, a line each: a name, a job title and an email address, by commas or, out of a spreadsheet, by tabs.
 * Stored with commas. Empty lines mean nothing, and stay so that errors number the lines as they were typed.
 */
export const contacts: FieldType<ContactsField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    const lines = manyLines(typed)
    return lines ? { answer: lines.split('\n').map(tidied).join('\n') } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty, context) }),
  check: (field, answer, context) => wrongLine(field, answer.split('\n'), context),
  show: (_, answer) => answer,
}

/** As long as a name and a job title may be anywhere else. */
const LONGEST = 150

/** The three parts of a line; undefined when it does not have them. */
export function partsOf(line: string): { name: string; title: string; email: string } | undefined {
  const [name = '', title = '', email = '', ...more] = line.split(', ')
  const good = name !== '' && title !== '' && lengthOf(name) <= LONGEST && lengthOf(title) <= LONGEST
  return good && more.length === 0 && isAddress(email) ? { name, title, email } : undefined
}

function wrongLine(field: ContactsField, lines: string[], context: FormContext): Wrong | undefined {
  const { line, repeated, count } = field.errors
  const seen = new Set<string>()
  for (const [index, text] of lines.entries()) {
    if (text === '') continue
    const n = index + 1
    if (!isPrintable(text)) return { text: say(UNPRINTABLE, context) }
    const parts = partsOf(text)
    if (!parts) return { text: say(line, context, { n }) }
    for (const key of [parts.name, parts.email].map((part) => part.toLowerCase())) {
      if (seen.has(key)) return { text: say(repeated, context, { n }) }
      seen.add(key)
    }
  }
  const listed = lines.filter((text) => text !== '').length
  if (listed < field.min || listed > field.max) return { text: say(count, context) }
}

function tidied(line: string): string {
  if (line.trim() === '') return ''
  const parts = line.split(line.includes('\t') ? '\t' : ',').map((part) => part.replaceAll(',', ' ').trim())
  const email = parts.pop() ?? ''
  return [...parts, withAsciiDomain(email)].map((part) => part.replace(/\s+/g, ' ')).join(', ')
}

import type { EmailField } from '../../scheme/field.ts'
import { say } from '../say.ts'
import { oneLine } from './characters.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/**
 * One address that letters can reach. The part before the @ is ASCII, because SES delivers to nothing else; a domain
 * in other letters is stored as the ASCII name that the mail system knows it by.
 */
export const email: FieldType<EmailField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    // Pasted addresses bring invisible characters with them, which mean nothing in an address.
    const address = oneLine(typed.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    return address ? { answer: withAsciiDomain(address) } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty, context) }),
  check: (field, answer, context) =>
    isAddress(answer) ? undefined : { text: say(field.errors.format, context) },
  show: (_, answer) => answer,
}

/** RFC 5321, 4.5.3.1: a path of 256 with its angle brackets. */
const LONGEST = 254
const LONGEST_LOCAL = 64
/** The characters HTML allows, without dots at the ends or in a row: SES refuses those. No separator is among them. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/i

/** Whether letters can be sent to it. */
export function isAddress(answer: string): boolean {
  if (answer.length > LONGEST) return false
  const [local = '', domain = '', ...more] = answer.split('@')
  return more.length === 0 && local.length <= LONGEST_LOCAL && LOCAL.test(local) && DOMAIN.test(domain)
}

/** The address with its domain as the mail system knows it. */
export function withAsciiDomain(address: string): string {
  const [, local, domain] = /^([^@]*)@([\p{L}\p{M}\p{N}.-]+)$/u.exec(address) ?? []
  if (domain === undefined || /^[\x20-\x7e]*$/.test(domain)) return address
  const url = `https://${domain}`
  return URL.canParse(url) ? `${local}@${new URL(url).hostname}` : address
}

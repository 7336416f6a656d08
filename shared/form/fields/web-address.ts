import type { WebAddressField } from '../../scheme/field.ts'
import { TOO_LONG, WEB_ADDRESS } from '../messages.ts'
import { say } from '../say.ts'
import { isPrintable, lengthOf, oneLine } from './characters.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/** The address of a page on the web that letters and pages can lead to. One that was typed without `https://` gets it. */
export const webAddress: FieldType<WebAddressField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    // Pasted addresses bring invisible characters with them, which mean nothing in an address.
    const address = oneLine(typed.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    return address ? { answer: SCHEME.test(address) ? address : `https://${address}` } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty, context) }),
  check(field, answer, context) {
    if (!isWebAddress(answer)) return { text: say(WEB_ADDRESS, context) }
    if (lengthOf(answer) > field.max)
      return { text: say(field.errors.tooLong ?? TOO_LONG, context, { n: field.max }) }
  },
  show: (_, answer) => answer,
}

/** RFC 3986, 3.1. A host with a port looks like one too: `example.org:8080`. */
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i

/**
 * A page of a host that has a dot in its name, so that a word is none. Nobody's name and password stand before the host:
 * what looks like one address would lead to another.
 */
function isWebAddress(answer: string): boolean {
  if (!isPrintable(answer) || /[\s<>"]/.test(answer) || !URL.canParse(answer)) return false
  const { protocol, hostname, username, password } = new URL(answer)
  return ['https:', 'http:'].includes(protocol) && /[^.]\.[^.]/.test(hostname) && !username && !password
}

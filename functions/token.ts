import { createHash, createHmac } from 'node:crypto'
import type { Random } from '../shared/ports/random.ts'

/** A link's secret: 256 random bits, as 43 characters that need no escaping in an address. */
export function newToken(random: Random): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** What is kept of a token: its SHA-256 in hexadecimal. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Bytes made of a text, the same each time: for a name that whoever tries again must find. */
export const bytesOf =
  (text: string): Random =>
  (count) =>
    createHash('sha256').update(text).digest().subarray(0, count)

/** A text so that only whoever has the token can tell whether it is that one: HMAC-SHA-256 (RFC 2104), in hexadecimal. */
export const sealedWith =
  (token: string) =>
  (text: string): string =>
    createHmac('sha256', token).update(text).digest('hex')

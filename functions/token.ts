import { createHash } from 'node:crypto'
import type { Random } from '../shared/ports.ts'

/** A link's secret: 256 random bits, as 43 characters that need no escaping in an address. */
export function newToken(random: Random): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** What is kept of a token: its SHA-256 in hexadecimal. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

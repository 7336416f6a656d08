import { createHash } from 'node:crypto'

/** The hash by which a bad address is remembered: the list of them names nobody. */
export const addressHash = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex')

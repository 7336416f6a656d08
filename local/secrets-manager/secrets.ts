import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { readOrMakeKey } from '../read-or-make-key.ts'

/**
 * The values of secrets, by name: what Secrets Manager would have generated, the same at every start. They are derived
 * from one key of 256 random bits in `dataDir`, for its owner's eyes only.
 */
export function openSecrets(dataDir: string): (name: string) => string {
  const key = readOrMakeKey(join(dataDir, 'secrets-key'))
  return (name) => createHmac('sha256', key).update(name).digest('base64url')
}

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFileWhole } from './write-file-whole.ts'

/** A key of 256 random bits, made once and kept at `path` for its owner's eyes only. */
export function readOrMakeKey(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const key = randomBytes(32).toString('base64url')
    writeFileWhole(path, key, 0o600)
    return key
  }
}

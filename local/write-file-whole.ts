import { renameSync, writeFileSync } from 'node:fs'

/**
 * Writes a small file so that a reader, also after a kill at any moment, finds the old text or the new one and
 * never a half: a sibling file first, then a rename.
 */
export function writeFileWhole(path: string, text: string, mode = 0o644): void {
  const beside = `${path}.${process.pid}.new`
  writeFileSync(beside, text, { mode })
  renameSync(beside, path)
}

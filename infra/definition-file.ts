import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Machine } from './compile/asl.ts'

const FOLDER = fileURLToPath(new URL('../dist/definitions', import.meta.url))

/**
 * Writes the definition of a state machine into a file and gives its path. The same definition is the same text, so
 * that nothing is uploaded or changed on AWS that has not changed here. A file is whole whenever somebody reads it:
 * syntheses may run at the same time.
 */
export function definitionFile(name: string, definition: Machine): string {
  mkdirSync(FOLDER, { recursive: true })
  const path = join(FOLDER, `${name}.json`)
  const beside = `${path}.${process.pid}.new`
  writeFileSync(beside, JSON.stringify(definition))
  renameSync(beside, path)
  return path
}

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimDataDir } from '../../../local/serve/data-dir.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-data-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

test('a directory with other files in it is refused, and left as it is', () => {
  writeFileSync(join(directory, 'thesis.txt'), 'years of work')
  expect(() => claimDataDir(directory, { fresh: true })).toThrow("holds files that are not the local cloud's")
  expect(existsSync(join(directory, 'thesis.txt'))).toBe(true)
})

test('fresh empties what is ours; without it the data stay', () => {
  const data = join(directory, 'new/data')
  claimDataDir(data)()
  mkdirSync(join(data, 'logs'))
  claimDataDir(data)()
  expect(existsSync(join(data, 'logs'))).toBe(true)
  claimDataDir(data, { fresh: true })()
  expect(existsSync(join(data, 'logs'))).toBe(false)
})

test('one process at a time; the lock of one that is gone is taken over', () => {
  const release = claimDataDir(directory)
  expect(() => claimDataDir(directory)).toThrow(`is in use by process ${process.pid}`)
  release()
  writeFileSync(join(directory, 'lock'), '999999999')
  claimDataDir(directory)()
  writeFileSync(join(directory, 'lock'), '1')
  expect(() => claimDataDir(directory)).toThrow('is in use by process 1')
})

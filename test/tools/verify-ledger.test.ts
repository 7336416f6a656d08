import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../shared/run/records/ledger.ts'
import { asked, chase, days } from '../shared/run/chasing.ts'
import { naming } from '../shared/run/library.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-ledger-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The ledger of a run that asked, reminded and was answered. */
function ledger(): LedgerEntry[] {
  const run = asked()
  chase(run, days.remind)
  run.answer('naming', naming)
  return structuredClone(run.entries)
}

/** Runs the tool as `npm run verify` does; what it said and how it ended. */
function verify(...args: string[]): Promise<{ code: number | string; said: string; errors: string }> {
  return new Promise((resolve) => {
    const command = ['--disable-warning=ExperimentalWarning', 'tools/verify-ledger.ts', ...args]
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout.trim(), errors: stderr.trim() }),
    )
  })
}

async function verifyFile(content: string | object) {
  const path = join(folder, `${crypto.randomUUID()}.json`)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return verify(path)
}
const verifyEntries = (entries: object) => verifyFile({ run: 'r1', reference: 'RD-7K4M-2Q9X', entries })

describe('verifying a ledger that was downloaded', () => {
  test('says that the chain holds, how long it is and how it ends', async () => {
    const entries = ledger()
    expect(await verifyEntries(entries)).toEqual({
      code: 0,
      said: `The chain of ${entries.length} entries holds. The last is ${entries.at(-1)?.hash}`,
      errors: '',
    })
  })
  test('does not mind in which order the fields of an entry stand', async () => {
    const turned = ledger().map((entry) => Object.fromEntries(Object.entries(entry).reverse()))
    expect((await verifyEntries(turned)).code).toBe(0)
  })
  test('names an entry that was changed', async () => {
    const entries = ledger()
    const last = entries.at(-1)!
    last.detail = { ...last.detail, outcome: 'nobody' }
    expect(await verifyEntries(entries)).toMatchObject({
      code: 1,
      said: `Entry ${last.number} (${last.at}) does not fit the one before it: it was changed, or one is missing`,
    })
  })
  test('begins where six years begin, counted from when the file was taken, and says so', async () => {
    // The first two were made on one day; they are past their time together.
    const left = ledger().slice(2)
    const taken = (at: string, years: number) => `${Number(at.slice(0, 4)) + years}${at.slice(4)}`
    const file = { entries: left, taken: taken(left[0]!.previousAt!, 6) }
    expect(await verifyFile(file)).toMatchObject({
      code: 0,
      said: expect.stringContaining(
        `holds from entry ${left[0]!.number} on; earlier ones are kept for six years only`,
      ),
    })
    expect(await verifyFile({ ...file, taken: taken(left[0]!.previousAt!, 5) })).toMatchObject({ code: 1 })
  })
  test('names the entry after one that is missing', async () => {
    const entries = ledger()
    entries.splice(1, 1)
    expect(await verifyEntries(entries)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Entry 3 ('),
    })
  })
  test('does not notice a cut at the end, but says the last hash, which a receipt or the console can tell otherwise', async () => {
    const whole = ledger()
    const cut = await verifyEntries(whole.slice(0, -1))
    expect(cut.code).toBe(0)
    expect(cut.said).toContain(`The chain of ${whole.length - 1} entries holds`)
    expect(cut.said).not.toContain(whole.at(-1)!.hash)
  })
})

describe('verifying something else', () => {
  test.each([
    ['text', 'Dear Kay'],
    ['JSON without entries', '{}'],
    ['a list', '[]'],
    ['nothing at all', ''],
    ['entries that are no list', '{"entries":"none"}'],
  ])('says of %s that it is no ledger', async (_, content) => {
    const { code, said, errors } = await verifyFile(content)
    expect({ code, errors }).toEqual({ code: 2, errors: '' })
    expect(said).toContain('is no ledger: download one from a run')
  })
  test('says of a file that is not there that it is no ledger', async () => {
    const { code, said } = await verify(join(folder, 'gone.json'))
    expect({ code, said }).toMatchObject({ code: 2, said: expect.stringContaining('gone.json is no ledger') })
  })
  test('asks for a file where none is named', async () => {
    expect(await verify()).toMatchObject({ code: 2, said: expect.stringContaining('Name the file') })
  })
})

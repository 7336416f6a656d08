import { readFile } from 'node:fs/promises'
import { firstBroken, keptAt } from '../shared/run/ledger.ts'
import type { LedgerEntry } from '../shared/run/records/ledger.ts'

/**
 * Checks the chain of a ledger that was downloaded from the console, without the service: `npm run verify -- FILE`.
 * Exits with 1 and names the first entry that does not fit, or with 2 when the file is no ledger.
 */
async function verify(path: string | undefined): Promise<number> {
  if (!path) return say(2, 'Name the file: npm run verify -- LO-7K4M-2Q9X-ledger.json')
  let entries: LedgerEntry[]
  let taken: string | undefined
  try {
    const file = JSON.parse(await readFile(path, 'utf8')) as { entries: LedgerEntry[]; taken?: string }
    entries = file.entries
    taken = Number.isNaN(Date.parse(file.taken ?? '')) ? undefined : file.taken
    if (!Array.isArray(entries) || entries.some((entry) => typeof entry?.hash !== 'string'))
      throw new TypeError('no entries')
  } catch {
    return say(2, `${path} is no ledger: download one from a run's page in the console`)
  }
  const broken = firstBroken(entries, taken)
  if (broken)
    return say(
      1,
      `Entry ${broken.number} (${broken.at}) does not fit the one before it: it was changed, or one is missing`,
    )
  const kept = taken === undefined ? entries : keptAt(entries, taken)
  const first = kept[0]?.number ?? 1
  if (first > 1)
    return say(
      0,
      `The chain holds from entry ${first} on; earlier ones are kept for six years only. The last is ${kept.at(-1)?.hash}`,
    )
  return say(0, `The chain of ${entries.length} entries holds. The last is ${entries.at(-1)?.hash ?? 'none'}`)
}

function say(code: number, words: string): number {
  process.stdout.write(`${words}\n`)
  return code
}

process.exitCode = await verify(process.argv[2])

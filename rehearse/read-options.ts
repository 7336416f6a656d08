import { parseArgs } from 'node:util'

export interface Options {
  /** Which scheme's round is rehearsed. */
  rehearsal: string
  /** People answer on days drawn from it, and the cloud is killed at moments drawn from it. */
  seed: number
  /** The time at which it begins, ISO 8601. Undefined: now. */
  from?: string
  /** Where the report goes. */
  report: string
  /** Where the data directory of the local cloud stays; undefined: it is removed. */
  keep?: string
  /** Undefined: any free port. */
  port?: number
  /** How often the local cloud is killed on the way. */
  kills: number
}

/** The command line cannot be read. Its message says which option, and what is allowed. */
export class BadOptions extends Error {
  override name = 'BadOptions'
}

export const usage = `Usage: npm run rehearse -- <scheme> [options]

  --seed N       people answer on days drawn from this number (default: 1)
  --from DATE    begin on this day, YYYY-MM-DD: the same seed then tells the same story (default: today)
  --report FILE  where the report goes (default: rehearsal.html)
  --keep DIR     keep what the local cloud wrote, in this new directory
  --port N       the port of the local cloud (default: any free one)
  --kill N       kill the local cloud N times on the way, at moments drawn from the seed
  --help         show this`

/** Reads the arguments. Undefined when help is asked for. Throws `BadOptions`. */
export function readOptions(args: string[], rehearsals: string[]): Options | undefined {
  const { values, positionals } = parse(args)
  if (values.help) return undefined
  const [rehearsal, ...more] = positionals
  if (rehearsal === undefined || more.length > 0 || !rehearsals.includes(rehearsal))
    throw new BadOptions(
      `Name one scheme to rehearse: ${rehearsals.join(', ')}. ${JSON.stringify(positionals)} was given.\n\n${usage}`,
    )
  return {
    rehearsal,
    seed: wholeNumber('seed', values.seed, 2 ** 32 - 1) ?? 1,
    from: values.from === undefined ? undefined : morningOf(values.from),
    report: values.report ?? 'rehearsal.html',
    keep: values.keep,
    port: wholeNumber('port', values.port, 65_535),
    kills: wholeNumber('kill', values.kill, 10_000) ?? 0,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        from: { type: 'string' },
        report: { type: 'string' },
        keep: { type: 'string' },
        port: { type: 'string' },
        kill: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new BadOptions(`${(error as Error).message}\n\n${usage}`)
  }
}

/** Eight in the morning of a day, when nobody has done anything yet. */
function morningOf(date: string): string {
  const at = new Date(`${date}T08:00:00Z`)
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)) return at.toISOString()
  throw new BadOptions(`--from is ${JSON.stringify(date)}; it should be a day like 2026-11-23.\n\n${usage}`)
}

function wholeNumber(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text)
  throw new BadOptions(
    `--${option} is ${JSON.stringify(text)}; it should be a whole number up to ${most}.\n\n${usage}`,
  )
}

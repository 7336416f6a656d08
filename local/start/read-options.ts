import { parseArgs } from 'node:util'

export interface StartOptions {
  /** Undefined: 8787, or the next free one. */
  port?: number
  dataDir: string
  fresh: boolean
  /** The time at which a new data directory begins, ISO 8601. Undefined: now. */
  from?: string
  /** Undefined: build first. */
  assembly?: string
  /** A function's code is loaded when it is first run, and not ahead. */
  cold: boolean
  verbose: boolean
  help: boolean
}

/** The command line cannot be read. Its message says which option, and what is allowed. */
export class BadOptions extends Error {
  override name = 'BadOptions'
}

export const usage = `Usage: npm start -- [options]

  --port N        the port to serve on (default: 8787, or the next free one)
  --data DIR      where everything is kept (default: .local)
  --fresh         empty the data directory first
  --from TIME     begin a new data directory at this time, like 2026-11-23T10:00:00Z (default: now)
  --assembly DIR  serve this synthesized CDK app instead of building
  --cold          load a function's code when it is first run, and not ahead
  --verbose       show what the functions write
  --help          show this`

/** Reads the arguments after `npm start --`. Throws `BadOptions` for an unknown option or a bad value. */
export function readOptions(args: string[]): StartOptions {
  const values = parse(args)
  if (values.port !== undefined && !isPort(values.port)) {
    throw new BadOptions(
      `--port is ${JSON.stringify(values.port)}; it should be a number from 0 to 65535.\n\n${usage}`,
    )
  }
  if (values.from !== undefined && !isInstant(values.from)) {
    throw new BadOptions(
      `--from is ${JSON.stringify(values.from)}; it should be a time like 2026-11-23T10:00:00Z.\n\n${usage}`,
    )
  }
  return {
    port: values.port === undefined ? undefined : Number(values.port),
    dataDir: values.data ?? '.local',
    fresh: values.fresh ?? false,
    from: values.from,
    assembly: values.assembly,
    cold: values.cold ?? false,
    verbose: values.verbose ?? false,
    help: values.help ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        from: { type: 'string' },
        assembly: { type: 'string' },
        cold: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new BadOptions(`${(error as Error).message}\n\n${usage}`)
  }
}

/** With its zone: the time of day of whoever types it is not the service's. */
const isInstant = (text: string) => /T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535

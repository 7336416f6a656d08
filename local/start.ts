import { resolve } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { DataDirRefused } from './serve/data-dir.ts'
import { BuildFailed, build } from './start/build.ts'
import { BadOptions, readOptions, usage } from './start/read-options.ts'
import { PortTaken, serveOnPort } from './start/serve-on-port.ts'
import { summary } from './start/summary.ts'
import { AssemblyRefused } from './template/assembly.ts'
import { TemplateRefused } from './template/refusal.ts'

// The functions' threads share this process's time zone, and on Lambda that is UTC.
process.env.TZ = 'UTC'

try {
  await start(process.argv.slice(2))
} catch (error) {
  console.error(isForPeople(error) ? `\n${error.message}\n` : error)
  process.exit(error instanceof BadOptions ? 2 : 1)
}

async function start(args: string[]): Promise<void> {
  const { help, port, dataDir, fresh, from, cold, verbose, ...options } = readOptions(args)
  if (help) return console.log(usage)
  const assembly = options.assembly ?? (await build())
  const cloud = await serveOnPort(
    { assembly: resolve(assembly), dataDir: resolve(dataDir), fresh, from, verbose, warm: !cold },
    port,
  )

  console.log(summary(cloud.status))
  console.log('Countersign is ready')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await cloud.stop()
      process.exit(0)
    })
  }
}

/** Errors whose message says all, without a stack. */
function isForPeople(error: unknown): error is Error {
  const kinds = [
    ...[AssemblyRefused, BadOptions, BuildFailed, CannotStart],
    ...[DataDirRefused, PortTaken, TemplateRefused],
  ]
  return kinds.some((kind) => error instanceof kind)
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releaseIn } from './release.ts'

/**
 * Freezes what open runs of a release hold on to, from a synthesized assembly: see README.md.
 * `node test/compatibility/freeze.ts 2026-11-22 cdk.out`
 */
const [date = '', assembly = 'cdk.out'] = process.argv.slice(2)
if (!/^\d{4}-\d\d-\d\d$/.test(date)) {
  process.stderr.write('Name the day of the release: node test/compatibility/freeze.ts 2026-11-22 cdk.out\n')
  process.exit(2)
}
const folder = join(import.meta.dirname, date)
mkdirSync(folder, { recursive: true })
const { resources, indexes, machines } = releaseIn(assembly)
const write = (name: string, value: unknown) =>
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value, null, 1)}\n`)
write('resources', resources)
write('indexes', indexes)
for (const [flow, machine] of Object.entries(machines)) write(flow.replace('/', '.'), machine)

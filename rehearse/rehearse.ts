import { join, resolve } from 'node:path'
import { checkAll } from './checks/all.ts'
import { BadOptions, readOptions, usage } from './read-options.ts'
import { rehearsals } from './rehearsals.ts'
import { writeReport } from './report/write.ts'
import { rehearse } from './run.ts'
import { summary } from './summary.ts'

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof BadOptions ? `\n${error.message}\n` : error)
  process.exitCode = error instanceof BadOptions ? 2 : 1
}

/** Rehearses, writes the report, says what was found; what the process ends with. */
async function main(args: string[]): Promise<number> {
  const options = readOptions(
    args,
    rehearsals.map(({ id }) => id),
  )
  if (!options) {
    console.log(usage)
    return 0
  }
  const seen = await rehearse(rehearsals.find(({ id }) => id === options.rehearsal)!, options)
  if (!seen) return 130
  const findings = checkAll(seen)
  const file = resolve(process.cwd(), options.report)
  await writeReport(file, seen, findings)
  console.log(summary(seen, findings))
  console.log(`\nThe report: ${join(file)}`)
  return findings.every(({ problems }) => problems.length === 0) ? 0 : 1
}

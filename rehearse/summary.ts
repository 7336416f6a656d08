import type { Finding } from './checks/check.ts'
import type { Rehearsed } from './run.ts'

/** What a rehearsal came to, for the terminal. */
export function summary(
  { rehearsal, story, evidence, killed, took, options }: Rehearsed,
  findings: Finding[],
): string {
  const count = (kind: string) => story.happenings.filter((one) => one.kind === kind).length
  const skipped = story.happenings
    .filter(({ kind }) => kind === 'skipped')
    .map(({ who, what }) => `${who} ${what}.`)
  const rows = [
    `${rehearsal.title} (seed ${options.seed})`,
    `${count('act')} things done by people, ${evidence.letters.length} letters, in ${(took / 1000).toFixed(1)} s`,
    ...(options.kills > 0 ? [`Killed ${killed} times, and started again`] : []),
    ...skipped,
    '',
    ...findings.flatMap(({ check, problems }) => [
      `${problems.length === 0 ? '✓' : '✗'} ${check}`,
      ...problems.map((problem) => `    ${problem}`),
    ]),
  ]
  return `\n${rows.map((row) => row && `  ${row}`).join('\n')}`
}

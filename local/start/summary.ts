import type { Status } from '../control/status.ts'

/** What is served and where, for the terminal. */
export function summary({
  control,
  console,
  inbox,
  awsEndpoint,
  region,
  dataDir,
  clock,
  ...rest
}: Status): string {
  const count = (items: object, one: string) => {
    const { length } = Object.keys(items)
    return `${length} ${one}${length === 1 ? '' : 's'}`
  }
  const rows = [
    ['Control page', control],
    ['Console', `${console} (pick who to be)`],
    ['Inbox', inbox],
    ['AWS endpoint', `${awsEndpoint} (${region})`],
    ['Data', dataDir],
    ['Serves', `${count(rest.functions, 'function')}, ${count(rest.stateMachines, 'state machine')}`],
    ...(clock.offsetMs > 0 ? [['Clock', `moved: it is ${clock.now}`]] : []),
  ]
  return `\n${rows.map(([name, value]) => `  ${name!.padEnd(14)}${value}`).join('\n')}\n\n  Ctrl-C stops it.\n`
}

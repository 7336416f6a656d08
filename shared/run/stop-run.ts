import { ANSWERABLE } from './answerable.ts'
import type { Change } from './change.ts'
import { namesPeople } from './named-people.ts'
import type { Ask } from './records/ask.ts'
import type { Situation } from './situation.ts'

/** What an ask of a stopped run came to. */
export const STOPPED = 'stopped'

/** The run, or the one it works for, was stopped: whatever of its workflow is still on its way does nothing more. */
export class RunStopped extends Error {
  override name = 'RunStopped'
}

export const isStopped = ({ file, parent }: Situation): boolean =>
  file.run.state === 'stopped' || parent?.run.state === 'stopped'

/** Throws RunStopped when the run was stopped. */
export function refuseStopped(situation: Situation): void {
  if (isStopped(situation)) throw new RunStopped(`The run ${situation.file.run.id} was stopped`)
}

/**
 * Stops a run for good: its open asks are withdrawn and its open tasks done. Undefined when it has finished or was
 * stopped already. `who` is said to have done it.
 */
export function stopRun(situation: Situation, who: string): Change | undefined {
  const { run, asks, tasks } = situation.file
  if (run.state === 'finished' || run.state === 'stopped') return undefined
  const { now: at } = situation
  return {
    run: {
      ...run,
      state: 'stopped',
      outcome: STOPPED,
      endedAt: at,
      at: undefined,
      due: undefined,
      retrying: undefined,
      names: namesPeople(situation),
    },
    ledger: [{ at, who, what: 'stopped' }],
    asks: asks
      .filter((ask) => ANSWERABLE.includes(ask.state))
      .map((ask) => ({ ask: withdrawn(ask, at), from: ANSWERABLE })),
    tasks: tasks
      .filter((task) => task.state === 'open')
      .map((task) => ({ ...task, state: 'done', done: { at, by: 'system' } })),
  }
}

/** Nobody has to tell the workflow: it is stopped by itself. */
const withdrawn = (ask: Ask, at: string): Ask => ({
  ...ask,
  state: 'cancelled',
  settled: { at, outcome: STOPPED, by: { name: '', how: 'console' }, late: false },
  toldAt: at,
})

/** The tokens with which the execution of a run that is stopped waits, or waited before it was. */
export function tokensOf({ file }: Pick<Situation, 'file'>): string[] {
  const asked = file.asks
    .filter((ask) => ANSWERABLE.includes(ask.state) || ask.settled?.outcome === STOPPED)
    .map((ask) => ask.taskToken)
  const failed = (file.run.failures ?? []).map(({ token }) => token)
  return [...asked, ...failed].filter((token) => token !== undefined).filter(Boolean)
}

import type { Change } from './change.ts'
import type { Situation } from './situation.ts'
import { openTask } from './tasks.ts'
import { asksTo, type ThisPerson } from './this-person.ts'

/**
 * Somebody in post says that they want to leave: a task for an administrator with what they wrote, so that it is not
 * lost. The role itself ends by what the administrator does. Undefined for who holds none, or has said so today.
 */
export function stepDown(situation: Situation, leaver: ThisPerson, said: string): Change | undefined {
  if (leaver.standing !== 'appointed') return undefined
  const { run, asks, tasks } = situation.file
  const about = asksTo(situation, leaver).at(-1) ?? asks.at(-1)
  if (!about) return undefined
  const task = openTask(situation, about, 'leaving', situation.scheme.administrator, said || undefined)
  if (tasks.some(({ id, state }) => id === task.id && state === 'open')) return undefined
  return {
    run,
    ledger: [
      {
        at: situation.now,
        who: `person:${leaver.who} ${about.reference}`,
        what: 'said',
        step: about.step,
        detail: { ask: about.number, task: task.kind, due: task.due },
      },
    ],
    tasks: [task],
  }
}

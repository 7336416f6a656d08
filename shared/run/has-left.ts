import { allSteps } from '../scheme/walk.ts'
import type { Change } from './change.ts'
import type { LetterRecord } from './records/letter.ts'
import { personIn, type Situation } from './situation.ts'
import { openTask } from './tasks.ts'

/**
 * A letter that asks nothing came back from somebody who was appointed: a task for an administrator, because they may
 * have left without anybody saying so. Undefined for anybody else, and while such a task is open.
 */
export function hasLeft(situation: Situation, letter: LetterRecord): Change | undefined {
  const { run, asks, tasks } = situation.file
  const who = /^person:(.+)$/.exec(letter.recipient.as)?.[1]
  const isAppointed = allSteps(situation.flow.steps).some(
    (step) => step.verb === 'appoint' && step.who === who && run.outcomes[step.id] !== undefined,
  )
  // Somebody else has their place, or their address was corrected since.
  if (!who || !isAppointed || personIn(situation, who)?.email !== letter.to.email) return undefined
  const about = asks.filter(({ holder }) => holder.as === letter.recipient.as).at(-1) ?? asks.at(-1)
  if (!about) return undefined
  const isOpen = tasks.some(
    (task) =>
      task.kind === 'has-left' &&
      task.state === 'open' &&
      task.step === about.step &&
      task.ask === about.number,
  )
  if (isOpen) return undefined
  const task = openTask(situation, about, 'has-left', situation.scheme.administrator)
  return {
    run,
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'undeliverable',
        step: letter.step,
        detail: { letter: letter.id, task: task.kind, due: task.due },
      },
    ],
    tasks: [task],
  }
}

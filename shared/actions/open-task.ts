import { ANSWERABLE } from '../run/answerable.ts'
import type { TaskKind } from '../run/records/task.ts'
import { openTask } from '../run/tasks.ts'
import { type Action, textOf } from './action.ts'

/**
 * What an action of a holder does: it opens a task for an administrator with what the person wrote in `field`.
 * The ask itself stays as it is, because a link alone must not move a date or give an office away.
 */
export const opensTask =
  (kind: TaskKind, field: string): Action['apply'] =>
  (situation, _, ask, answers) => {
    if (!ANSWERABLE.includes(ask.state)) return undefined
    const task = openTask(situation, ask, kind, situation.scheme.administrator, textOf(answers, field))
    return {
      run: situation.file.run,
      ledger: [
        {
          at: situation.now,
          who: `${ask.holder.as} ${ask.reference}`,
          what: 'said',
          step: ask.step,
          detail: { ask: ask.number, task: task.kind, due: task.due },
        },
      ],
      tasks: [task],
    }
  }

import { addWorkingDays } from '../calendar/working-days.ts'
import type { Ask } from './records/ask.ts'
import type { Task, TaskKind } from './records/task.ts'
import { type Situation, today } from './situation.ts'

/** Working days an office has for a task that the service opens for it (common rules 0.6). */
const TASK_WITHIN = 2

/** A task about an ask, for an office. Its id is made of what it is about and the day, so it is opened once. */
export function openTask(
  situation: Situation,
  ask: Ask,
  kind: TaskKind,
  office: string,
  said?: string,
): Task {
  const opened = today(situation)
  return {
    run: ask.run,
    id: `${ask.step}-${ask.number}-${kind}-${opened}`,
    kind,
    office,
    step: ask.step,
    ask: ask.number,
    opened,
    due: addWorkingDays(opened, TASK_WITHIN),
    state: 'open',
    said,
  }
}

/** The open tasks about an ask, done: it is settled, so nobody needs to chase it any more. */
export function doneTasks(situation: Situation, ask: Ask): Task[] {
  return situation.file.tasks
    .filter((task) => task.state === 'open' && task.step === ask.step && task.ask === ask.number)
    .map((task) => ({ ...task, state: 'done', done: { at: situation.now, by: 'system' } }))
}

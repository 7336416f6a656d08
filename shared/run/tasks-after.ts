import { addWorkingDays } from '../calendar/working-days.ts'
import type { Answers } from '../form/answers.ts'
import { answerTo, holds } from '../form/condition.ts'
import type { AskStep, TaskAfter } from '../scheme/steps/ask.ts'
import type { Entry } from './change.ts'
import type { Ask } from './records/ask.ts'
import type { Task } from './records/task.ts'
import { type Situation, today } from './situation.ts'
import { doneTasks, openTask } from './tasks.ts'

/**
 * The tasks of an ask once it is answered: those about its silence are done, and those that the answer asks for are open
 * (standards WL-14, AX-21). An answer that is changed opens the same ones again, and the others are done.
 */
export function tasksAfter(
  situation: Situation,
  step: AskStep,
  ask: Ask,
  answers: Answers,
): { tasks: Task[]; entries: Entry[] } {
  const wanted = (step.tasks ?? []).flatMap((after, index): Task[] =>
    asksFor(after, answers)
      ? [
          {
            ...openTask(situation, ask, 'answered', after.office),
            id: `${ask.step}-${ask.number}-answered-${index + 1}`,
            text: after.text,
            ...(after.within === undefined ? {} : { due: addWorkingDays(today(situation), after.within) }),
          },
        ]
      : [],
  )
  const known = new Set(situation.file.tasks.filter(({ state }) => state === 'open').map(({ id }) => id))
  const ids = new Set(wanted.map(({ id }) => id))
  return {
    tasks: [...doneTasks(situation, ask).filter(({ id }) => !ids.has(id)), ...wanted],
    entries: wanted
      .filter(({ id }) => !known.has(id))
      .map((task) => ({
        at: situation.now,
        who: 'system',
        what: 'task-opened',
        step: ask.step,
        detail: { task: task.kind, office: task.office, due: task.due },
      })),
  }
}

function asksFor({ when, unless }: TaskAfter, answers: Answers): boolean {
  if (unless && holds(unless, answers)) return false
  if (!('filled' in when)) return holds(when, answers)
  const answer = answerTo(answers, when.filled)
  return answer !== undefined && answer.length > 0
}

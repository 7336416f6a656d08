import type { Ask } from '../run/records/ask.ts'
import type { Task } from '../run/records/task.ts'
import type { Situation } from '../run/situation.ts'
import { type Action, byAdministrator, textOf } from './action.ts'
import { why } from './why.ts'

/** Says that the open tasks about an ask are done: somebody telephoned, or nothing needs doing. */
export const seeTo: Action = {
  id: 'done',
  by: 'administrator',
  link: { en: 'Say that it is done', cy: 'Dweud ei fod wedi’i wneud' },
  form: {
    id: 'done',
    version: 1,
    name: { en: 'Say that it is done', cy: 'Dweud ei fod wedi’i wneud' },
    data: { purpose: 'To keep what was done about an open question', basis: 'public-task' },
    pages: [
      {
        ...why,
        fields: why.fields.map((field) => ({
          ...field,
          label: { en: 'What was done?', cy: 'Beth a wnaed?' },
        })),
      },
    ],
    send: { en: 'Save', cy: 'Cadw' },
    next: { en: 'The task is done.', cy: 'Mae’r dasg wedi’i chwblhau.' },
  },
  afterAnswer: true,
  offered: (situation, ask) => openTasks(situation, ask).length > 0,
  apply(situation, _, ask, answers) {
    const by = byAdministrator(situation)
    const tasks = openTasks(situation, ask).map((task) => ({
      ...task,
      state: 'done' as const,
      done: { at: situation.now, by, note: textOf(answers, 'why') },
    }))
    const [first] = tasks
    if (!first) return undefined
    return {
      run: situation.file.run,
      ledger: [
        {
          at: situation.now,
          who: by,
          what: 'task-done',
          step: ask.step,
          detail: { ask: ask.number, task: first.kind },
        },
      ],
      tasks,
    }
  },
}

const openTasks = (situation: Situation, ask: Ask): Task[] =>
  situation.file.tasks.filter(
    (task) => task.state === 'open' && task.step === ask.step && task.ask === ask.number,
  )

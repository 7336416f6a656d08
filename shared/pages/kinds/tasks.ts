import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { heads, linkCell, type Table, tagCell } from '../table.ts'
import { TEXTS } from '../texts.ts'
import type { TasksView } from '../views/tasks.ts'

/** What waits for an administrator. */
export const tasksModel: ToModel<TasksView> = (view, language) => {
  const heading = inLanguage(TEXTS.tasks, language)
  const table: Table = {
    id: 'tasks',
    heading,
    head: heads(language, TEXTS.task, TEXTS.status, TEXTS.due, TEXTS.run),
    rows: view.tasks.map((task) => [
      linkCell(task.name, task.href),
      tagCell(task.state, task.tag),
      task.due,
      task.run,
    ]),
    empty: inLanguage(TEXTS.noTasks, language),
  }
  return { heading, params: { heading, table, nextHref: view.nextHref } }
}

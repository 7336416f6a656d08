import type { TasksView } from '../pages/views/tasks.ts'
import { date, list, object, type Schema, text } from './schema.ts'

/** What waits for the people of the console, soonest due first. */
export function tasksResource({ tasks, nextHref }: TasksView) {
  return {
    kind: 'tasks' as const,
    tasks: tasks.map(({ href, name, run, on, state }) => ({ href, name, run, due: on ?? '', state })),
    ...(nextHref === undefined ? {} : { next: nextHref }),
  }
}

export const TASKS: Schema = object(
  {
    kind: { const: 'tasks' },
    tasks: list(object({ href: text, name: text, run: text, due: date, state: text })),
  },
  { next: text },
)

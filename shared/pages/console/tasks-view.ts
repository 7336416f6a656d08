import { formatDate } from '../../calendar/format-date.ts'
import type { InRun } from '../../ports/list-store.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { Task as Todo } from '../../run/records/task.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import type { TasksView } from '../views/tasks.ts'
import { isTask, taskHref } from './ask-rows.ts'
import { dueState } from './due-state.ts'
import { formNamed, todoName } from './todo-name.ts'

/** An ask of the administrator, with the run it is in. */
export interface Task {
  ask: Ask
  run: InRun
  /** The unit that the run is about. */
  unit?: Unit
}
export interface TasksInput {
  schemes: Scheme[]
  /** Tasks that were settled meanwhile are left out: the index they come from may lag. */
  tasks: Task[]
  /** What the service could not do by itself, about some ask. */
  todos?: { todo: Todo; ask?: Ask; run: InRun; unit?: Unit }[]
  /** Where the next page begins, if there is one. */
  next?: string
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
  language: Language
}

/** What waits for an administrator, soonest due first. */
export function tasksView({ schemes, tasks, todos = [], next, today, language }: TasksInput): TasksView {
  const asked = tasks
    .filter(({ ask, run }) => {
      const scheme = schemeOf(run)
      return scheme && isTask(scheme, ask)
    })
    .map(({ ask, run, unit }) =>
      rowOf(ask.due, taskHref(ask), formNamed(schemeOf(run), ask.form.id, language), run, unit),
    )
  const seenTo = todos
    .filter(({ todo }) => todo.state === 'open')
    .map(({ todo, ask, run, unit }) => {
      const name = todoName(todo, ask, schemeOf(run), language)
      return rowOf(todo.due, `/console/asks/${todo.run}/${todo.step}`, name, run, unit)
    })
  function schemeOf(run: InRun): Scheme | undefined {
    return schemes.find((candidate) => candidate.id === run.scheme)
  }
  function rowOf(due: string, href: string, name: string, run: InRun, unit: Unit | undefined) {
    const { text, tag } = dueState(due, { today, language })
    const row = {
      href,
      name,
      run: runName(schemeOf(run), run, unit, language),
      due: formatDate(due, language),
      on: due,
      tag,
      state: text,
    }
    return { sortedBy: due, row }
  }
  return {
    kind: 'tasks',
    nextHref: next === undefined ? undefined : `/console/tasks?${new URLSearchParams({ after: next })}`,
    tasks: [...asked, ...seenTo]
      .toSorted((a, b) => a.sortedBy.localeCompare(b.sortedBy))
      .map(({ row }) => row),
  }
}

function runName(scheme: Scheme | undefined, run: InRun, unit: Unit | undefined, language: Language): string {
  const flow = scheme?.flows.find((candidate) => candidate.id === run.flow)
  const parts = [flow ? inLanguage(flow.name, language) : run.flow, unit && inLanguage(unit.name, language)]
  return [...parts, run.reference].filter((part) => part !== undefined).join(', ')
}

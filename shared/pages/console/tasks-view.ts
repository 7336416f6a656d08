import { formatDate } from '../../calendar/format-date.ts'
import type { Ask, Run } from '../../run/records.ts'
import type { Scheme, Unit } from '../../scheme/scheme.ts'
import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { TasksView } from '../views.ts'
import { isTask, taskHref } from './ask-rows.ts'
import { dueState } from './due-state.ts'

/** An ask of the administrator, with the run it is in. */
export interface Task {
  ask: Ask
  run: Run
  /** The unit of a child run. */
  unit?: Unit
}
export interface TasksInput {
  schemes: Scheme[]
  /** Tasks that were settled meanwhile are left out: the index they come from may lag. */
  tasks: Task[]
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
  language: Language
}

/** What waits for an administrator, soonest due first. */
export function tasksView({ schemes, tasks, today, language }: TasksInput): TasksView {
  return {
    kind: 'tasks',
    tasks: tasks
      .filter(({ ask }) => isTask(ask))
      .toSorted((a, b) => a.ask.due.localeCompare(b.ask.due) || a.ask.entered.localeCompare(b.ask.entered))
      .map(({ ask, run, unit }) => {
        const scheme = schemes.find((candidate) => candidate.id === run.scheme)
        const { text, tag } = dueState(ask.due, { today, language })
        return {
          href: taskHref(ask),
          name: nameOf(scheme, ask.form.id, language),
          run: runName(scheme, run, unit, language),
          due: formatDate(ask.due, language),
          tag,
          state: text,
        }
      }),
  }
}

function nameOf(scheme: Scheme | undefined, form: string, language: Language): string {
  const found = scheme?.forms.find((candidate) => candidate.id === form)
  return found ? inLanguage(found.name, language) : form
}

function runName(scheme: Scheme | undefined, run: Run, unit: Unit | undefined, language: Language): string {
  const flow = scheme?.flows.find((candidate) => candidate.id === run.flow)
  const parts = [flow ? inLanguage(flow.name, language) : run.flow, unit && inLanguage(unit.name, language)]
  return [...parts, run.reference].filter((part) => part !== undefined).join(', ')
}

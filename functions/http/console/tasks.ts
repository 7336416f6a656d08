import { schemes } from '../../../schemes/catalogue.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { tasksView } from '../../../shared/pages/console/tasks-view.ts'
import type { TasksView } from '../../../shared/pages/views/tasks.ts'
import type { InRun, Todo } from '../../../shared/ports/list-store.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { Task } from '../../../shared/run/records/task.ts'
import { unitOf } from '../../../shared/run/situation.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'

/**
 * A page of what waits for the people who work in the console. The lists say it all but for two things: whom a task is
 * about, who may have been erased since, and what units are called today.
 */
export async function tasksPage(
  deps: { store: Store; now: Now },
  after: string | undefined,
  language: Language,
): Promise<TasksView> {
  const { asks, tasks, next } = await deps.store.todo(schemes.flatMap(officesIn), after)
  const about = tasks.map(({ run, step, ask }) => ({ run, step, number: ask }))
  const [runs, asked] = await Promise.all([runsOf(deps.store, [...asks, ...tasks]), deps.store.asksAt(about)])
  const units = await unitsIn(deps.store, [...runs.values()])
  const within = (run: string): { run: InRun; unit?: Unit }[] => {
    const found = runs.get(run)
    return found ? [{ run: found, unit: units(found) }] : []
  }
  return tasksView({
    tasks: asks.flatMap((ask) => within(ask.run).map((more) => ({ ...more, ask }))),
    todos: tasks.flatMap((todo) =>
      within(todo.run).map((more) => ({
        ...more,
        todo,
        ask: asked.find(
          ({ run, step, number }) => run === todo.run && step === todo.step && number === todo.ask,
        ),
      })),
    ),
    next,
    schemes,
    today: londonDate(deps.now()),
    language,
  })
}

/** The runs of a page by their ids. Only entries that were written before lists said so have to be looked up. */
async function runsOf(store: Store, entries: Todo<Ask | Task>[]): Promise<Map<string, InRun>> {
  const unsaid = entries.filter(({ inRun }) => inRun === undefined).map(({ run }) => run)
  const read = await store.runsAt(unsaid)
  return new Map([
    ...read.map((run): [string, InRun] => [run.id, { ...run, unit: unitOf(run) }]),
    ...entries.flatMap(({ run, inRun }): [string, InRun][] => (inRun ? [[run, inRun]] : [])),
  ])
}

/** What units are called, read for the schemes of which a run on the page is about one. */
async function unitsIn(store: Store, runs: InRun[]): Promise<(run: InRun) => Unit | undefined> {
  const about = new Set(runs.flatMap(({ scheme, unit }) => (unit === undefined ? [] : [scheme])))
  const directories = new Map(
    await Promise.all([...about].map(async (scheme) => [scheme, await store.units(scheme)] as const)),
  )
  return ({ scheme, unit }) => directories.get(scheme)?.find(({ id }) => id === unit)
}

/** The offices whose holders work in the console. */
const officesIn = (scheme: Scheme): { scheme: string; office: string }[] =>
  scheme.offices
    .filter((office) => office.console)
    .map((office) => ({ scheme: scheme.id, office: office.id }))

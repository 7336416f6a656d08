import { schemes } from '../../schemes/catalogue.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import { tasksView } from '../../shared/pages/console/tasks-view.ts'
import type { TasksView } from '../../shared/pages/views.ts'
import type { Now, Store } from '../../shared/ports.ts'
import type { Run } from '../../shared/run/records.ts'
import { unitOf } from '../../shared/run/situation.ts'
import type { Scheme, Unit } from '../../shared/scheme/scheme.ts'
import type { Language } from '../../shared/scheme/text.ts'

/**
 * A page of what waits for the people who work in the console. The list says what there is, and the records
 * themselves, read together and consistently, how it stands: the same number of reads however much there is.
 */
export async function tasksPage(
  deps: { store: Store; now: Now },
  after: string | undefined,
  language: Language,
): Promise<TasksView> {
  const { asks, tasks, next } = await deps.store.todo(schemes.flatMap(officesIn), after)
  const about = tasks.map(({ run, step, ask }) => ({ run, step, number: ask }))
  const [runs, standing, directories] = await Promise.all([
    deps.store.runsAt([...asks, ...tasks].map(({ run }) => run)),
    deps.store.asksAt([...asks, ...about]),
    Promise.all(schemes.map(async ({ id }) => ({ id, units: await deps.store.units(id) }))),
  ])
  const askOf = (run: string, step: string, number: number) =>
    standing.find((ask) => ask.run === run && ask.step === step && ask.number === number)
  const inRun = (id: string): { run: Run; unit?: Unit }[] =>
    runs
      .filter((run) => run.id === id)
      .map((run) => ({
        run,
        unit: directories
          .find((directory) => directory.id === run.scheme)
          ?.units.find((unit) => unit.id === unitOf(run)),
      }))
  return tasksView({
    tasks: asks.flatMap((ask) =>
      inRun(ask.run).map((within) => ({ ...within, ask: askOf(ask.run, ask.step, ask.number) ?? ask })),
    ),
    todos: tasks.flatMap((todo) =>
      inRun(todo.run).map((within) => ({ ...within, todo, ask: askOf(todo.run, todo.step, todo.ask) })),
    ),
    next,
    schemes,
    today: londonDate(deps.now()),
    language,
  })
}

/** The offices whose holders work in the console. */
const officesIn = (scheme: Scheme): { scheme: string; office: string }[] =>
  scheme.offices
    .filter((office) => office.console)
    .map((office) => ({ scheme: scheme.id, office: office.id }))

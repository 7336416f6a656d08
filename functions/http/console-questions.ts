import { schemes } from '../../schemes/catalogue.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import { boardEntries } from '../../shared/pages/console/board-entry.ts'
import type { Findable } from '../../shared/pages/console/find-answer.ts'
import { questionsView } from '../../shared/pages/console/questions-view.ts'
import type { QuestionsView } from '../../shared/pages/views.ts'
import type { Now, Store } from '../../shared/ports.ts'
import type { Flow, Scheme, Unit } from '../../shared/scheme/scheme.ts'
import type { Language } from '../../shared/scheme/text.ts'
import { allSteps } from '../../shared/scheme/walk.ts'
import { readSituation } from '../situation.ts'
import { readRound } from './console-board.ts'
import { unitsOf } from './console-filling.ts'

type Deps = { store: Store; now: Now }

/** The questions with their answers. What is read grows with flows and units, and not with runs. */
export async function questionsPage(deps: Deps, language: Language): Promise<QuestionsView> {
  const known = await Promise.all(
    schemes.map(async (scheme) => ({ scheme, known: await findable(deps, scheme, language) })),
  )
  return questionsView({ schemes: known, language })
}

async function findable(deps: Deps, scheme: Scheme, language: Language): Promise<Findable> {
  const [units, appointments] = await Promise.all([
    unitsOf(deps.store, scheme),
    deps.store.register(scheme.id),
  ])
  const open = await Promise.all(scheme.flows.map((flow) => openRun(deps, scheme, flow, units, language)))
  return { scheme, units, appointments, open: open.flat(), today: londonDate(deps.now()), language }
}

/** The newest run of a flow that is not finished, with the rounds it has begun; none, or one. */
async function openRun(deps: Deps, scheme: Scheme, flow: Flow, units: Unit[], language: Language) {
  const [newest] = (await deps.store.openRuns(scheme.id, flow.id)).filter(({ state }) => state === 'running')
  if (!newest) return []
  const situation = await readSituation(deps, newest.id)
  const rounds = await Promise.all(
    allSteps(flow.steps)
      .filter((step) => step.verb === 'forEach')
      .map(async (round) => {
        const records = await readRound(deps, situation, round.id)
        return { round, entries: boardEntries(situation, round, records, units, language) }
      }),
  )
  return [{ situation, rounds }]
}

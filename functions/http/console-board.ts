import { boardResource } from '../../shared/json/board.ts'
import { boardCsv } from '../../shared/pages/console/board-csv.ts'
import { readFilter } from '../../shared/pages/console/board-filter.ts'
import { type BoardInput, boardView } from '../../shared/pages/console/board-view.ts'
import type { BoardView } from '../../shared/pages/views.ts'
import type { Now, Store } from '../../shared/ports.ts'
import type { Run } from '../../shared/run/records.ts'
import type { Situation } from '../../shared/run/situation.ts'
import type { Language } from '../../shared/scheme/text.ts'
import { allSteps } from '../../shared/scheme/walk.ts'
import { readSituation } from '../situation.ts'
import { draftOfAsk } from './asked.ts'
import { unitsOf } from './console-filling.ts'
import { csvFile } from './csv.ts'
import { noSuchRun } from './no-such-run.ts'
import { RequestRefused } from './refused.ts'
import type { PageResponse } from './response.ts'

interface Wanted {
  run: string
  /** The round: a step of the run's flow. */
  step: string
  query: Record<string, string>
  language: Language
}

/** A board as its page and for a program. */
export async function boardPage(
  deps: { store: Store; now: Now },
  wanted: Wanted,
): Promise<{ view: BoardView; resource: () => object }> {
  const input = await boardInput(deps, wanted)
  return { view: boardView(input), resource: () => boardResource(input) }
}

/** The same rows as a file: the filters of the address hold for it too. */
export async function boardFile(deps: { store: Store; now: Now }, wanted: Wanted): Promise<PageResponse> {
  const input = await boardInput(deps, wanted)
  return csvFile(`${input.situation.file.run.reference}-${wanted.step}`, boardCsv(input))
}

async function boardInput(
  deps: { store: Store; now: Now },
  { run, step, query, language }: Wanted,
): Promise<BoardInput> {
  const situation = await readSituation(deps, run).catch(noSuchRun)
  const round = allSteps(situation.flow.steps).find(({ id }) => id === step)
  if (round?.verb !== 'forEach') throw new RequestRefused('not-found')
  const [records, units] = await Promise.all([
    readRound(deps, situation, step),
    unitsOf(deps.store, situation.scheme),
  ])
  return { situation, round, records, units, filter: readFilter(query), language }
}

/** The asks and letters of the rounds that a run has begun: a query a round, whatever units it has. */
export async function readRounds({ store }: { store: Store }, parent: string, children: Run[]) {
  const steps = new Set(children.flatMap(({ child }) => child?.step ?? []))
  const rounds = await Promise.all([...steps].map((step) => store.round({ parent, step })))
  return {
    asks: rounds.flatMap(({ asks }) => asks),
    letters: rounds.flatMap(({ letters }) => letters),
  }
}

/** All that a board shows of a round: two queries, and one look whether there are drafts, whatever units it has. */
export async function readRound(
  { store }: { store: Store },
  { file }: Pick<Situation, 'file'>,
  step: string,
) {
  const [runs, { asks, letters }] = await Promise.all([
    store.children(file.run.id, step),
    store.round({ parent: file.run.id, step }),
  ])
  const open = asks.filter((ask) => !ask.settled)
  const drafts = await store.drafted(open.map(draftOfAsk))
  return { runs, asks, letters, begun: (ask: (typeof asks)[number]) => drafts.has(draftOfAsk(ask)) }
}

import { boardResource } from '../../../shared/json/board.ts'
import { boardCsv } from '../../../shared/pages/console/board-csv.ts'
import { readFilter } from '../../../shared/pages/console/board-filter.ts'
import { type BoardInput, boardView } from '../../../shared/pages/console/board-view.ts'
import { type RoundAnswers, roundAnswers } from '../../../shared/pages/console/round-answers.ts'
import type { BoardView } from '../../../shared/pages/views/board.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Run, RunFile } from '../../../shared/run/records/run.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { allSteps } from '../../../shared/scheme/walk.ts'
import { readSituation } from '../../situation.ts'
import { draftOfAsk } from '../asked.ts'
import { RequestRefused } from '../refused.ts'
import type { PageResponse } from '../response.ts'
import { csvFile } from './csv.ts'
import { unitsOf } from './filling.ts'
import { noSuchRun } from './no-such-run.ts'

interface Wanted {
  run: string
  /** The round: a step of the run's flow. */
  step: string
  query: Record<string, string>
  language: Language
  /** Whether a program asked for it. */
  program?: boolean
}

/** A board as its page and for a program. */
export async function boardPage(
  deps: { store: Store; now: Now },
  wanted: Wanted,
): Promise<{ view: BoardView; resource: () => object }> {
  const input = await boardInput(deps, wanted)
  const answers = wanted.program ? await answersIn(deps, input) : undefined
  return { view: boardView(input), resource: () => boardResource({ ...input, answers }) }
}

/** The same rows as a file: the filters of the address hold for it too. */
export async function boardFile(deps: { store: Store; now: Now }, wanted: Wanted): Promise<PageResponse> {
  const input = await boardInput(deps, wanted)
  const answers = await answersIn(deps, input)
  return csvFile(`${input.situation.file.run.reference}-${wanted.step}`, boardCsv({ ...input, answers }))
}

/** So many runs are read at the same time. */
const AT_ONCE = 25

/** What the members of a round answered: a read for each of them. */
async function answersIn({ store }: { store: Store }, input: BoardInput): Promise<RoundAnswers> {
  const { runs } = input.records
  const files: RunFile[] = []
  for (let at = 0; at < runs.length; at += AT_ONCE) {
    const read = await Promise.all(runs.slice(at, at + AT_ONCE).map(({ id }) => store.file(id)))
    files.push(...read.filter((file) => file !== undefined))
  }
  return roundAnswers(input, files)
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

import type { ListStore, Stalled, Todo } from '../../../shared/ports/list-store.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import type { Task } from '../../../shared/run/records/task.ts'
import { getAll } from '../batch.ts'
import {
  answersListed,
  askKey,
  asksListed,
  bouncedBoard,
  openBoard,
  peopleListed,
  roundAt,
  roundBoard,
  runKey,
  tasksListed,
  unitBoard,
} from '../keys.ts'
import { mergedPage, PER_PAGE } from '../merged-page.ts'
import type { Items } from './items.ts'

/** A list of what is late or lost is worked through from its beginning: so many are on a page of it. */
const MOST_STALLED = 100
/** So many answers to a form are read at once. */
const MOST_ANSWERS = 300

/** What lists show. They come from indexes and may lag by a moment. See `shared/ports/list-store.ts`. */
export const openListStore = ({ client, table, listed, all, newestOn }: Items): ListStore => ({
  children: (parent, step) => all<Run>('lists', `CHILDREN#${parent}`, step && `${step}#`),
  runs: async (schemes, after) => {
    const lists = schemes.map((scheme) => `RUNS#${scheme}`)
    const { items, next } = await mergedPage<Run>(listed, lists, { after, newest: true })
    return { runs: items, next }
  },
  openRuns: async (scheme, flow, after) => {
    const { items, next } = await newestOn<Run>(openBoard(scheme, flow), PER_PAGE, after)
    return { runs: items, next }
  },
  runsOfUnit: async (scheme, unit, after) => {
    const { items, next } = await newestOn<Run>(unitBoard(scheme, unit), PER_PAGE, after)
    return { runs: items, next }
  },
  runsAbout: async (scheme, unit, flows) => {
    const boards = flows.map((flow) => all<Run>('boards', openBoard(scheme, flow)))
    const [own, ...open] = await Promise.all([all<Run>('boards', unitBoard(scheme, unit)), ...boards])
    const found = await getAll<Run>(
      client,
      table,
      open.flat().map(({ id }) => runKey(id)),
    )
    return [...own, ...found.filter((run) => run.unit === unit)].filter(({ flow }) => flows.includes(flow))
  },
  round: async (round) => {
    const items = await all<(Ask | LetterRecord) & { boardAt: string }>('boards', roundBoard(round))
    const of = <Item>(kind: string) => items.filter(({ boardAt }) => boardAt.includes(kind)) as Item[]
    return { asks: of<Ask>('#ASK#'), letters: of<LetterRecord>('#LETTER#') }
  },
  runsAt: (ids) => getAll<Run>(client, table, ids.map(runKey)),
  asksAt: (asks) => getAll<Ask>(client, table, asks.map(askKey), { consistent: false }),
  asksOf: (scheme, office) => all<Ask>('lists', asksListed(scheme, office)),
  overdue: async (scheme, offices, today, after) => {
    const lists = [
      ...offices.asked.map((office) => asksListed(scheme, office)),
      peopleListed(scheme),
      ...offices.tasked.map((office) => tasksListed(scheme, office)),
    ]
    const { items, next } = await mergedPage<Boarded | Todo<Task>>(listed, lists, {
      ...{ after, until: today, most: MOST_STALLED },
      // A task on a list is open; an ask may be paused, and is then not late.
      wanted: (item) => item.state !== 'paused',
    })
    return { late: items.map((item) => ('holder' in item ? withRound(item) : item)), next }
  },
  bounced: async (scheme, after) => {
    const { items, next } = await newestOn<Task>(bouncedBoard(scheme), MOST_STALLED, after)
    const about = new Map(
      items.map(({ run, step, ask }) => [`${run} ${step} ${ask}`, askKey({ run, step, number: ask })]),
    )
    const found = await getAll<Boarded>(client, table, [...about.values()], { consistent: false })
    const paused = new Map(
      found
        .filter(({ state }) => state === 'paused')
        .map((ask) => [`${ask.run} ${ask.step} ${ask.number}`, withRound(ask)]),
    )
    return { asks: [...about.keys()].flatMap((key) => paused.get(key) ?? []), next }
  },
  todo: async (offices, after) => {
    const lists = offices.flatMap(({ scheme, office }) => [
      asksListed(scheme, office),
      tasksListed(scheme, office),
    ])
    const { items, next } = await mergedPage<Todo<Ask> | Todo<Task>>(listed, lists, { after })
    return {
      asks: items.filter((item) => 'holder' in item),
      tasks: items.filter((item) => 'kind' in item),
      next,
    }
  },
  answersTo: async (scheme, form, most = MOST_ANSWERS) => {
    const found = await listed<Answered>(answersListed(scheme, form), { limit: most + 1, newest: true })
    return { answers: found.slice(0, most), more: found.length > most }
  },
  everyAnswerTo: (scheme, form) => all<Answered>('lists', answersListed(scheme, form)),
})

type Boarded = Todo<Ask> & { board?: string }

/** An ask says by its place on a board which round it is of. */
const withRound = (ask: Boarded): Stalled => ({ ...ask, round: ask.board ? roundAt(ask.board) : undefined })

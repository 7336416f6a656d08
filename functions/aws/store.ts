import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { AskAt, Draft, KnownCalendar, LetterAt, Stalled, Store, Todo } from '../../shared/ports.ts'
import type { Answer, Answered } from '../../shared/run/records/answer.ts'
import type { Appointment } from '../../shared/run/records/appointment.ts'
import type { Ask } from '../../shared/run/records/ask.ts'
import type { Ballot } from '../../shared/run/records/ballot.ts'
import type { LedgerEntry, Reason } from '../../shared/run/records/ledger.ts'
import type { LetterRecord } from '../../shared/run/records/letter.ts'
import type { Link } from '../../shared/run/records/link.ts'
import type { Person } from '../../shared/run/records/person.ts'
import type { Published } from '../../shared/run/records/published.ts'
import type { Run, RunFile } from '../../shared/run/records/run.ts'
import type { Task } from '../../shared/run/records/task.ts'
import type { Unit } from '../../shared/scheme/scheme.ts'
import { getAll } from './batch.ts'
import { commit } from './commit.ts'
import { openDirectory } from './directory.ts'
import { dropFollowing } from './drop-following.ts'
import { dueBy, openAsks, runsOver } from './due-by.ts'
import { withoutExpiry } from './expiring-entry.ts'
import {
  answersListed,
  askKey,
  asksListed,
  ballotKey,
  bouncedBoard,
  calendarKey,
  countKey,
  draftKey,
  FILE,
  followingIn,
  holdersListed,
  LETTER,
  ledgerOf,
  letterBoarded,
  letterKey,
  letterWaiting,
  linkKey,
  openBoard,
  overIn,
  pastIn,
  peopleListed,
  publishedKey,
  REASON,
  referenceKey,
  roundAt,
  roundBoard,
  runKey,
  tasksListed,
  unitBoard,
  unitKey,
  unsubscribedKey,
} from './keys.ts'
import { letterHappened, moveLetter } from './letter-updates.ts'
import { mergedPage, PER_PAGE } from './merged-page.ts'
import { openQueries } from './queries.ts'
import { versionIs } from './version-is.ts'

/** A list of what is late or lost is worked through from its beginning: so many are on a page of it. */
const MOST_STALLED = 100
/** So many answers to a form are read at once. */
const MOST_ANSWERS = 300

/** The table, as the rest of the service sees it (`shared/ports.ts`). */
export function openStore(client: DynamoDBDocumentClient, table: string): Store {
  const get = async <Item>(key: { pk: string; sk: string }): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item as
      | Item
      | undefined

  const putIf = async (item: object, condition: Partial<PutCommandInput>): Promise<boolean> => {
    try {
      await client.send(new PutCommand({ TableName: table, Item: item, ...condition }))
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }

  /** Writes an item unless it is there. */
  const putNew = (item: object): Promise<boolean> =>
    putIf(item, { ConditionExpression: 'attribute_not_exists(pk)' })

  /** Writes an item if its version is still `was`; 0: there is none. */
  const putVersion = (item: object, was: number): Promise<boolean> => putIf(item, versionIs(was))

  const queries = openQueries(client, table)
  const { within, listed, all, newestOn } = queries

  return {
    ...openDirectory(client, table, queries),
    run: (id) => get<Run>(runKey(id)),
    file: async (run) => sorted(await within<Stored>(`RUN#${run}`, FILE)),
    commit: (change) => commit(client, table, change),
    letters: (run) => within<LetterRecord>(`RUN#${run}`, LETTER),
    letter: (run, id) => get<LetterRecord>(letterKey(run, id)),
    queueLetter: async (letter, child) => {
      const { run, id, reference } = letter
      if (reference) await putNew({ run, letter: id, ...referenceKey(reference) })
      await putNew({
        ...letter,
        ...letterWaiting(letter),
        ...letterBoarded(child, letter),
        ...letterKey(run, id),
      })
    },
    moveLetter: (letter, to, from) => moveLetter(client, table, letter, to, from),
    letterHappened: (letter, what, at) => letterHappened(client, table, letter, what, at),
    ledger: async (run) => (await within<LedgerEntry>(ledgerOf(run))).map(withoutExpiry) as LedgerEntry[],
    reasons: (run) => within<Reason>(`RUN#${run}`, REASON),
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
    drafted: async (keys) => {
      const found = await getAll(client, table, keys.map(draftKey), { only: 'pk, sk' })
      const there = new Set(found.map(({ pk }) => pk))
      return new Set(keys.filter((key) => there.has(draftKey(key).pk)))
    },
    addLink: async (link) => {
      await putNew({ ...link, ...linkKey(link.hash) })
    },
    link: (hash) => get<Link>(linkKey(hash)),
    referred: async (reference) => {
      const found = await get<AskAt | LetterAt | { run: string }>(referenceKey(reference))
      return found && ('step' in found || 'letter' in found) ? found : undefined
    },
    runReferred: async (reference) => (await get<{ run: string }>(referenceKey(reference)))?.run,
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
    dueBy: (date, after) => dueBy(client, table, date, after),
    openAsks: (after) => openAsks(client, table, after),
    runsOver: (scheme, by, after) => runsOver(client, table, { list: overIn(scheme), by, after }),
    runsPast: (scheme, by, after) => runsOver(client, table, { list: pastIn(scheme), by, after }),
    runsToFollow: async (scheme, flow, by) => {
      const runs: string[] = []
      let after: string | undefined
      do {
        const page = await runsOver(client, table, { list: followingIn(scheme, flow), by, after })
        runs.push(...page.runs)
        after = page.next
      } while (after)
      return runs
    },
    dropFollowing: (run, flow, day) => dropFollowing(client, table, { run, flow, day }),
    runsOfHolder: async (entry) => (await all<Person>('lists', holdersListed(entry))).map(({ run }) => run),
    namesNobody: async ({ id, scheme }) => {
      // It stands by the same day in the other list.
      const moved = new UpdateCommand({
        TableName: table,
        Key: runKey(id),
        UpdateExpression: 'REMOVE #names SET #chase = :past',
        ConditionExpression: '#chase = :over',
        ExpressionAttributeNames: { '#names': 'names', '#chase': 'chase' },
        ExpressionAttributeValues: { ':over': overIn(scheme), ':past': pastIn(scheme) },
      })
      await client.send(moved).catch((error) => {
        // Somebody did it a moment ago.
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      })
    },
    calendar: () => get<KnownCalendar>(calendarKey),
    keepCalendar: (calendar, was) => putVersion({ ...calendar, ...calendarKey }, was),
    unit: (scheme, id) => get<Unit>(unitKey(scheme, id)),
    units: (scheme) => within<Unit>(`DIRECTORY#${scheme}`, 'UNIT#'),
    seedUnits: async (scheme, units) => {
      for (const unit of units) await putNew({ ...unit, ...unitKey(scheme, unit.id) })
    },
    register: (scheme) => within<Appointment>(`REGISTER#${scheme}`),
    published: (scheme, name, version) => get<Published>(publishedKey(scheme, name, version)),
    unsubscribed: async (scheme) =>
      (await within<{ sk: string }>(`UNSUBSCRIBED#${scheme}`)).map(({ sk }) => sk),
    unsubscribe: async (scheme, address, at) => {
      await putNew({ ...unsubscribedKey(scheme, address), at })
    },
    subscribe: async (scheme, address) => {
      await client.send(new DeleteCommand({ TableName: table, Key: unsubscribedKey(scheme, address) }))
    },
    answersTo: async (scheme, form, most = MOST_ANSWERS) => {
      const found = await listed<Answered>(answersListed(scheme, form), { limit: most + 1, newest: true })
      return { answers: found.slice(0, most), more: found.length > most }
    },
    everyAnswerTo: (scheme, form) => all<Answered>('lists', answersListed(scheme, form)),
    draft: (key) => get<Draft>(draftKey(key)),
    saveDraft: (key, draft, was) => putVersion({ ...draft, ...draftKey(key) }, was),
    dropDraft: async (key) => {
      await client.send(new DeleteCommand({ TableName: table, Key: draftKey(key) }))
    },
    told: async (ask, at) => {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: askKey(ask),
          UpdateExpression: 'SET toldAt = :at REMOVE chase, chaseOn',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':at': at },
        }),
      )
    },
    toldResult: async (ballot, at) => {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: ballotKey(ballot),
          UpdateExpression: 'SET toldAt = :at REMOVE chase, chaseOn',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':at': at },
        }),
      )
    },
    count: async (what, minute) => {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: countKey(what, minute),
          UpdateExpression: 'ADD #times :one SET forgetAt = :forget',
          ExpressionAttributeNames: { '#times': 'times' },
          ExpressionAttributeValues: {
            ':one': 1,
            ':forget': Math.floor(Date.parse(`${minute}:00Z`) / 1000) + 3600,
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      return Number(Attributes?.times ?? 0)
    },
  }
}

type Stored = { sk: string }
type Boarded = Todo<Ask> & { board?: string }

/** An ask says by its place on a board which round it is of. */
const withRound = (ask: Boarded): Stalled => ({ ...ask, round: ask.board ? roundAt(ask.board) : undefined })

/** Sorts the items of one run's file by what they are. */
function sorted(items: Stored[]): RunFile | undefined {
  const of = <Item>(kind: string) => items.filter((item) => item.sk.startsWith(`${FILE}${kind}`)) as Item[]
  const [run] = of<Run>('RUN')
  return (
    run && {
      run,
      asks: of<Ask>('ASK#'),
      answers: of<Answer>('ANSWER#'),
      people: of<Person>('PERSON#'),
      tasks: of<Task>('TASK#'),
      ballots: of<Ballot>('BALLOT#'),
    }
  )
}

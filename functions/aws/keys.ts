import { londonDate } from '../../shared/calendar/london.ts'
import type { InRun } from '../../shared/ports/list-store.ts'
import type { Answer } from '../../shared/run/records/answer.ts'
import type { Appointment } from '../../shared/run/records/appointment.ts'
import type { Ask } from '../../shared/run/records/ask.ts'
import type { Ballot } from '../../shared/run/records/ballot.ts'
import type { LetterRecord } from '../../shared/run/records/letter.ts'
import type { Person } from '../../shared/run/records/person.ts'
import type { Run } from '../../shared/run/records/run.ts'
import type { Task, TaskKind } from '../../shared/run/records/task.ts'

/**
 * The table's keys, in one place. What a run is made of is in one partition, and its file (`0#`) is one query. Its
 * ledger has a partition of its own: IAM tells items apart by partition key only, and no function may change or
 * delete what is there (`infra/constructs/append-only.ts`).
 */
export const FILE = '0#'
export const LETTER = '2#LETTER#'
export const REASON = '3#REASON#'

export const runKey = (run: string) => ({ pk: `RUN#${run}`, sk: `${FILE}RUN` })
export const askKey = ({ run, step, number }: Pick<Ask, 'run' | 'step' | 'number'>) => ({
  pk: `RUN#${run}`,
  sk: `${FILE}ASK#${step}#${padded(number)}`,
})
export const answerKey = (run: string, name: string, version: number) => ({
  pk: `RUN#${run}`,
  sk: `${FILE}ANSWER#${name}#${padded(version)}`,
})
export const personKey = (run: string, who: string) => ({ pk: `RUN#${run}`, sk: `${FILE}PERSON#${who}` })
export const ballotKey = ({ run, step, number }: Pick<Ballot, 'run' | 'step' | 'number'>) => ({
  pk: `RUN#${run}`,
  sk: `${FILE}BALLOT#${step}#${padded(number)}`,
})
export const taskKey = (run: string, id: string) => ({ pk: `RUN#${run}`, sk: `${FILE}TASK#${id}` })
export const ledgerOf = (run: string) => `LEDGER#${run}`
export const ledgerKey = (run: string, number: number) => ({
  pk: ledgerOf(run),
  sk: `ENTRY#${padded(number)}`,
})
export const reasonKey = (run: string, entry: number) => ({
  pk: `RUN#${run}`,
  sk: `${REASON}${padded(entry)}`,
})
export const letterKey = (run: string, id: string) => ({ pk: `RUN#${run}`, sk: `${LETTER}${id}` })
export const linkKey = (hash: string) => ({ pk: `LINK#${hash}`, sk: 'LINK' })
export const referenceKey = (reference: string) => ({ pk: `REFERENCE#${reference}`, sk: 'REFERENCE' })
export const draftKey = (key: string) => ({ pk: `DRAFT#${key}`, sk: 'DRAFT' })
export const calendarKey = { pk: 'CALENDAR', sk: 'CALENDAR' }
export const countKey = (what: string, minute: string) => ({ pk: `COUNT#${what}`, sk: minute })
export const unitKey = (scheme: string, unit: string) => ({ pk: `DIRECTORY#${scheme}`, sk: `UNIT#${unit}` })
/** An address that gets no newsletters, by its hash. */
export const unsubscribedKey = (scheme: string, address: string) => ({
  pk: `UNSUBSCRIBED#${scheme}`,
  sk: address,
})
export const registerKey = (entry: Pick<Appointment, 'scheme' | 'role' | 'unit' | 'run' | 'step'>) => ({
  pk: `REGISTER#${entry.scheme}`,
  sk: `${entry.role}#${entry.unit}#${entry.run}#${entry.step}`,
})

/**
 * A record without its places in the indexes. One that was read from the table brings them along: written back so, it
 * would stay in lists that it is no longer of.
 */
export const unlisted = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !PLACES.includes(name)))
const PLACES = ['list', 'place', 'chase', 'chaseOn', 'board', 'boardAt', 'inRun']

/** Index `lists`: runs by scheme and start, child runs by parent and unit, open asks by office and due date. */
export function runListed(run: Run) {
  return run.child
    ? { list: `CHILDREN#${run.child.parent}`, place: `${run.child.step}#${run.child.unit}` }
    : { list: `RUNS#${run.scheme}`, place: placeOf(run) }
}
const placeOf = ({ startedAt, id }: Run): string => `${startedAt}#${id}`

/** Answers to a form, by when they came, each with what it is about. */
export const answersListed = (scheme: string, form: string): string => `ANSWERS#${scheme}#${form}`
export const answerListed = (run: Run, { form, at, name, version }: Answer) => ({
  list: answersListed(run.scheme, form.id),
  place: `${at}#${run.id}#${name}#${padded(version)}`,
  ...{ unit: run.child?.unit ?? run.unit, parent: run.child?.parent, began: run.startedAt },
})

/** Whoever is a person of a run because they hold a role, under the entry of the register that says so. */
export const holdersListed = ({ run, step }: Pick<Appointment, 'run' | 'step'>): string =>
  `HOLDS#${run}#${step}`
export const personListed = ({ run, who, holds }: Person) =>
  holds ? { list: holdersListed(holds), place: `${run}#${who}` } : {}

/** What the list of tasks says of the run that an entry is in: nothing there ever changes, and no run need be read. */
const inRun = (run: Run): { inRun: InRun } => {
  const unit = run.child?.unit ?? run.unit
  return {
    inRun: { scheme: run.scheme, flow: run.flow, reference: run.reference, ...(unit ? { unit } : {}) },
  }
}

export function askListed(run: Run, ask: Ask) {
  const office = /^office:(.+)$/.exec(ask.holder.as)?.[1]
  const open = ask.state === 'sent' || ask.state === 'paused'
  return {
    ...(open && {
      list: office ? asksListed(run.scheme, office) : peopleListed(run.scheme),
      place: `${ask.due}#${ask.run}#${ask.step}`,
      ...inRun(run),
    }),
    ...chased(ask),
  }
}
export const asksListed = (scheme: string, office: string): string => `ASKS#${scheme}#${office}`
/** Open asks that are with a person who was named, and with no office. */
export const peopleListed = (scheme: string): string => `PEOPLE#${scheme}`

/**
 * Index `boards`: runs that are not over by flow, the runs of a unit (those that work for it, and those about it once
 * they are over), for each round the asks and letters of its child runs, so that a board is one query however many units
 * it has, and the tasks about addresses that do not work.
 */
export function runBoarded(run: Run) {
  const boardAt = placeOf(run)
  if (run.child) return { board: unitBoard(run.scheme, run.child.unit), boardAt }
  const isOver = run.state === 'finished' || run.state === 'stopped'
  if (!isOver) return { board: openBoard(run.scheme, run.flow), boardAt }
  return run.unit === undefined ? {} : { board: unitBoard(run.scheme, run.unit), boardAt }
}
export const openBoard = (scheme: string, flow: string): string => `OPEN#${scheme}#${flow}`
export const unitBoard = (scheme: string, unit: string): string => `UNIT#${scheme}#${unit}`
export const roundBoard = ({ parent, step }: Pick<NonNullable<Run['child']>, 'parent' | 'step'>): string =>
  `ROUND#${parent}#${step}`
/** The round whose board it is. Steps have no `#` in their names. */
export function roundAt(board: string): Pick<NonNullable<Run['child']>, 'parent' | 'step'> | undefined {
  const [, parent, step] = /^ROUND#(.+)#([^#]+)$/.exec(board) ?? []
  return parent && step ? { parent, step } : undefined
}
export const askBoarded = (child: Run['child'], ask: Ask) =>
  child ? { board: roundBoard(child), boardAt: `${ask.run}#ASK#${ask.step}#${padded(ask.number)}` } : {}
export const letterBoarded = (child: Run['child'], letter: LetterRecord) =>
  child ? { board: roundBoard(child), boardAt: `${letter.run}#LETTER#${letter.id}` } : {}

export const taskListed = (run: Run, task: Task) =>
  task.state === 'open'
    ? {
        list: tasksListed(run.scheme, task.office),
        place: `${task.due}#${task.run}#${task.id}`,
        ...inRun(run),
        ...(BOUNCED.includes(task.kind) && {
          board: bouncedBoard(run.scheme),
          boardAt: `${task.opened}#${task.run}#${task.id}`,
        }),
      }
    : {}
export const tasksListed = (scheme: string, office: string): string => `TASKS#${scheme}#${office}`
const BOUNCED: TaskKind[] = ['undeliverable', 'complaint']
export const bouncedBoard = (scheme: string): string => `BOUNCED#${scheme}`

/**
 * Index `chase`: what is due on a day, spread over a few partitions, because one takes 1,000 writes a second
 * (facts 49). Besides open asks it holds settled ones that the workflow has not been told of, and letters not sent.
 * Every open ask is in it: one that is paused, or about which nothing is to come, stands behind all days.
 */
export const CHASE_PARTITIONS = 8
/** Sorts behind every date: nothing that is due by a day is there. */
const NO_DAY = 'no-day'
function chased(ask: Ask) {
  const untold = ask.settled && ask.taskToken && !ask.toldAt ? ask.settled.at.slice(0, 10) : undefined
  const on = ask.state === 'sent' ? (ask.next ?? NO_DAY) : ask.state === 'paused' ? NO_DAY : untold
  if (!on) return {}
  return { chase: `CHASE#${partitionOf(ask.run)}`, chaseOn: `${on}#${ask.run}#${ask.step}#${ask.number}` }
}
/** Runs of a scheme that are over and name people stand there by the day on which they ended, until those are forgotten. */
export const overIn = (scheme: string): string => `OVER#${scheme}`
/** And those that name nobody (any more), until they are left bare. */
export const pastIn = (scheme: string): string => `PAST#${scheme}`
export function runOver({ scheme, id, state, names, endedAt, bareAt }: Run) {
  const isOver = state === 'finished' || state === 'stopped'
  if (!isOver || !endedAt || (bareAt && !names)) return {}
  return { chase: names ? overIn(scheme) : pastIn(scheme), chaseOn: `${endedAt.slice(0, 10)}#${id}` }
}
/** What a flow is to follow stands there by the day on which it ended, until it was followed or need not be. */
export const followingIn = (scheme: string, flow: string): string => `FOLLOWING#${scheme}#${flow}`
export const followingKey = (run: string, flow: string) => ({
  pk: `RUN#${run}`,
  sk: `4#FOLLOWING#${flow}`,
})
export const followingListed = ({ scheme, id, endedAt = '' }: Run, flow: string) => ({
  chase: followingIn(scheme, flow),
  chaseOn: `${londonDate(endedAt)}#${id}`,
})
/** A letter that was not sent yet is met by the chase too, whoever it was that did not get to sending it. */
export const letterWaiting = ({ run, id, state, queuedAt }: LetterRecord) =>
  state === 'sent'
    ? {}
    : { chase: `CHASE#${partitionOf(run)}`, chaseOn: `${queuedAt.slice(0, 10)}#${run}#letter#${id}` }

/** The newest version of a document, and each version for itself. */
export const publishedKey = (scheme: string, name: string, version?: number) => ({
  pk: `PUBLISHED#${scheme}`,
  sk: version === undefined ? name : `${name}#${padded(version)}`,
})
/** A result that the workflow has not been told of is met by the chase too, and so is the day on which a ballot ends. */
export const ballotWaiting = ({ run, step, number, decided, closes, taskToken, toldAt }: Ballot) => {
  const on = decided?.at.slice(0, 10) ?? closes
  return on && taskToken && !toldAt
    ? { chase: `CHASE#${partitionOf(run)}`, chaseOn: `${on}#${run}#ballot#${step}#${number}` }
    : {}
}
/** Whether a key is that of an ask. */
export const isAsk = (sk: unknown): boolean => String(sk).startsWith(`${FILE}ASK#`)
/** Whether a key is that of a ballot. */
export const isBallot = (sk: unknown): boolean => String(sk).startsWith(`${FILE}BALLOT#`)

export const partitionOf = (run: string): number =>
  [...run].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 65_521, 7) % CHASE_PARTITIONS

const padded = (number: number): string => String(number).padStart(6, '0')

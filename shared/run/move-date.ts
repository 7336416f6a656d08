import { byAdministrator } from '../actions/action.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Answers } from '../form/answers.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { allSteps } from '../scheme/walk.ts'
import { ANSWERABLE } from './answerable.ts'
import { datesOf } from './ask-dates.ts'
import { letterFor } from './ask-letters.ts'
import type { Change } from './change.ts'
import { datedBy } from './dated.ts'
import { nextMark } from './marks.ts'
import { isStillTheirs } from './may-change.ts'
import type { Answer } from './records/answer.ts'
import type { Ask } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import { latestAnswer, latestAsk, type Situation, today } from './situation.ts'

/** Whether the dates that the flow lets an administrator move can be moved today: while an ask of its own is open. */
export function canMoveDate({ flow, file }: Situation): boolean {
  const ask = flow.moving && latestAsk(file, flow.moving.until)
  return file.run.state === 'running' && ask !== undefined && ANSWERABLE.includes(ask.state)
}

/**
 * Amends the answers that the flow lets an administrator move with what was given, and moves the run's own open asks
 * that hang on them. Undefined when it can no longer be done. The same answers again amend nothing: whoever was cut
 * short can press once more, and goes on with the child runs.
 */
export function moveDate(situation: Situation, given: Answers): Change | undefined {
  const { flow, file, now } = situation
  const before = flow.moving && latestAnswer(situation, flow.moving.as)
  if (!before || !canMoveDate(situation)) return undefined
  if (Object.entries(given).every(([field, value]) => before.answers[field] === value)) return undefined
  const answer: Answer = {
    ...before,
    version: before.version + 1,
    answers: { ...before.answers, ...given },
    at: now,
  }
  const amended: Situation = { ...situation, file: { ...file, answers: [...file.answers, answer] } }
  const run = { ...file.run, dated: datedBy(flow, answer.name, answer.answers) ?? file.run.dated }
  const entry = {
    at: now,
    who: byAdministrator(situation),
    what: 'moved' as const,
    detail: { answers: answer.version },
  }
  const asks = moved(amended)
  const due = asks.find(({ was }) => was.due === run.due)?.ask.due ?? run.due
  return {
    run: { ...run, due },
    answer,
    ledger: [entry, ...asks.map((one) => entryOf(situation, one))],
    asks: asks.map(({ ask, was }) => ({ ask, from: [was.state] })),
  }
}

/**
 * Moves the open asks of a child run that hang on what was moved, each with the letter that says so, and tells whoever
 * had answered before. Undefined where there is nothing to move or to tell, or it was done already.
 */
export function followDate(situation: Situation): Change | undefined {
  const { run } = situation.file
  const asks = moved(situation)
  const told = answered(situation)
  const [first, ...others] = [
    ...asks.map((one) => entryOf(situation, one)),
    ...told.map(({ step, ask }) => ({ ...byOffice(situation), step: step.id, detail: { ask: ask.number } })),
  ]
  if (!first) return undefined
  return {
    run: { ...run, due: asks.find(({ was }) => was.due === run.due)?.ask.due ?? run.due },
    ledger: [first, ...others],
    asks: [...asks, ...told].map(({ ask, was }) => ({ ask, from: [was.state] })),
    letters: [
      ...asks.flatMap(({ step, ask }) => letterAbout(situation, step, ask)),
      ...told.map(({ step, ask }) => letterFor(situation, ask, step.noticeWhenMoved!, `m${ask.toldOfMove}`)),
    ],
  }
}

interface Moved {
  step: AskStep
  ask: Ask
  was: Ask
}

function moved(situation: Situation): Moved[] {
  const { flow, file } = situation
  return allSteps(flow.steps).flatMap((step): Moved[] => {
    if (step.verb !== 'ask' || !hangsOn(step, `answer.${flow.moving?.as}.`)) return []
    const was = latestAsk(file, step.id)
    if (!was || !ANSWERABLE.includes(was.state)) return []
    const ask = withDates(situation, step, was)
    return ask.due === was.due && ask.closes === was.closes && ask.next === was.next
      ? []
      : [{ step, ask, was }]
  })
}

/** The asks that were answered before the move and hang on what moved, where those who answered are to know of it. */
function answered(situation: Situation): Moved[] {
  const { flow, file } = situation
  const { as = '' } = flow.moving ?? {}
  const moving = latestAnswer(situation, as)
  return allSteps(flow.steps).flatMap((step): Moved[] => {
    if (step.verb !== 'ask' || !step.noticeWhenMoved || !hangsOn(step, `answer.${as}.`)) return []
    const was = latestAsk(file, step.id)
    if (!moving || was?.state !== 'answered' || was.erasedAt || was.toldOfMove === moving.version) return []
    const before = was.settled !== undefined && was.settled.at < moving.at
    return before && isStillTheirs(situation, was)
      ? [{ step, was, ask: { ...was, toldOfMove: moving.version } }]
      : []
  })
}

/** Whether a clock counts from one of these answers. A clock is data, and a reference stands in it as it is written. */
const hangsOn = ({ clock }: AskStep, answers: string): boolean =>
  JSON.stringify(clock).includes(`"from":"${answers}`)

/** The dates as the step makes them now. What an administrator gave besides stands, and no new date has passed. */
function withDates(situation: Situation, step: AskStep, was: Ask): Ask {
  const now = today(situation)
  const fresh = datesOf(situation, step, was.counted)
  const later = (date: string): string => addWorkingDays(date, was.pausedDays ?? 0)
  const ahead = (date: string, before: string | undefined): string =>
    date === before ? date : latest(date, now)
  const due = latest(ahead(later(fresh.due), was.due), was.extendedTo ?? '')
  const closes = fresh.closes && latest(ahead(later(fresh.closes), was.closes), due)
  const kept = closes && was.extendedTo ? latest(closes, addWorkingDays(was.extendedTo, 1)) : closes
  const ask: Ask = { ...was, due, closes: kept, lastLetter: step.letterWhenMoved ? now : was.lastLetter }
  return { ...ask, next: was.state === 'sent' ? nextMark(situation, step, ask) : was.next }
}

/** To whoever can read it: what is paused has nobody a letter would reach. */
function letterAbout(situation: Situation, step: AskStep, ask: Ask): LetterRecord[] {
  const { flow } = situation
  if (!step.letterWhenMoved || ask.state !== 'sent') return []
  const version = latestAnswer(situation, flow.moving?.as ?? '')?.version
  return [letterFor(situation, ask, step.letterWhenMoved, `m${version}`)]
}

const byOffice = ({ now, scheme }: Situation) => ({
  at: now,
  who: `office:${scheme.administrator}`,
  what: 'moved' as const,
})

const entryOf = (situation: Situation, { ask, was }: Moved) => ({
  ...byOffice(situation),
  step: ask.step,
  detail: {
    ask: ask.number,
    due: ask.due,
    dueBefore: was.due,
    closes: ask.closes ?? '',
    closesBefore: was.closes ?? '',
  },
})

const latest = (a: string, b: string): string => (a > b ? a : b)

import type { Holidays } from '../calendar/bank-holidays.ts'
import type { CalendarChange } from '../calendar/calendar-change.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { ANSWERABLE } from './answerable.ts'
import { datesOf } from './ask-dates.ts'
import type { Change } from './change.ts'
import { countedFrom, nextMark } from './marks.ts'
import type { Ask } from './records/ask.ts'
import { type Situation, today } from './situation.ts'

/**
 * Moves the dates of an open ask after the list of bank holidays has changed (standards TM-06; common rules 0.2, 5).
 * Nobody's date gets earlier, one that is over by either list stays as it was, and one that an administrator gave
 * stays unless everybody else's comes after it. Nobody is told: the pages and the next letter show the new date.
 * Undefined when it is settled, nothing about it moves, or this list has moved it already. Throws `CalendarEnds`.
 */
export function recomputed(
  situation: Situation,
  step: AskStep,
  ask: Ask,
  list: CalendarChange,
): Change | undefined {
  if (!ANSWERABLE.includes(ask.state) || ask.holidays === list.name) return undefined
  const moved = withDates(situation, step, ask, list)
  const next = ask.state === 'sent' ? nextMark(situation, step, moved, list.is) : ask.next
  const after: Ask = { ...moved, next, holidays: list.name }
  const changes = DATES.filter((name) => after[name] !== ask[name])
  if (changes.length === 0) return undefined
  const { run } = situation.file
  return {
    run: { ...run, due: run.due === ask.due ? after.due : run.due },
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'recomputed',
        step: ask.step,
        detail: Object.fromEntries([
          ['ask', ask.number],
          ...changes.flatMap((name) => [
            [name, after[name] ?? ''],
            [`${name}Before`, ask[name] ?? ''],
          ]),
        ]),
      },
    ],
    asks: [{ ask: after, from: [ask.state] }],
  }
}

/** The dates that the ledger tells of when they move. */
const DATES = ['due', 'closes', 'extendedTo', 'next', 'chased'] as const

function withDates(situation: Situation, step: AskStep, ask: Ask, { was, is }: CalendarChange): Ask {
  const now = today(situation)
  const [before, after] = [was, is].map((holidays) => computed(situation, step, ask, holidays))
  const move = (kept: string, old?: string, fresh?: string): string =>
    fresh === undefined || fresh === old || fresh < now ? kept : latest(kept, fresh)

  const due = move(ask.due, before!.due, after!.due)
  // A day that is no holiday after all: what was promised stands, and silence is not told before it has passed.
  const promised = after!.due < before!.due && due > after!.due
  const extendedTo = promised ? latest(ask.extendedTo ?? due, due) : ask.extendedTo
  const closes = ask.closes && move(ask.closes, before!.closes, after!.closes)
  return {
    ...ask,
    due,
    // It closes no earlier than the working day after a date that an administrator gave.
    closes: closes && extendedTo && closes > due ? latest(closes, addWorkingDays(due, 1, is)) : closes,
    extendedTo,
    chased: chasedUpTo(situation, step, ask, { was, is }),
  }
}

/** Due and closing as the step and the pauses make them. */
function computed(situation: Situation, step: AskStep, ask: Ask, holidays: Holidays) {
  const { due, closes } = datesOf(situation, step, ask.counted, holidays)
  const later = (date: string): string => addWorkingDays(date, ask.pausedDays ?? 0, holidays)
  return { due: later(due), closes: closes && later(closes) }
}

/** What was done moves with the days it was done on, where a day that is over became a holiday: it is not done again. */
function chasedUpTo(
  situation: Situation,
  step: AskStep,
  ask: Ask,
  { was, is }: Omit<CalendarChange, 'name'>,
): string | undefined {
  const from = countedFrom(situation, step, ask)
  const done = ask.chased ?? ask.sent
  const moved = addWorkingDays(from, workingDaysBetween(from, done, was), is)
  return moved > done ? moved : ask.chased
}

const latest = (a: string, b: string): string => (a > b ? a : b)

import type { AskStep } from '../scheme/steps/ask.ts'
import { ANSWERABLE } from './answerable.ts'
import { datesOf } from './ask-dates.ts'
import { lettersOf } from './ask-letters.ts'
import type { Change } from './change.ts'
import { changedHands, holderOf, NobodyHolds } from './holder.ts'
import { nextMark } from './marks.ts'
import { resumed } from './paused.ts'
import type { Ask, Holder } from './records/ask.ts'
import { type Situation, today } from './situation.ts'
import { doneTasks, openTask } from './tasks.ts'

/**
 * Puts an open ask to somebody else. A new letter with a new link goes to them, and the old links die. After a bounce,
 * or where nobody held the office, the full period starts again, because nobody had the question; otherwise the dates
 * stay (common rules 0.2, 6).
 */
export function putTo(situation: Situation, step: AskStep, ask: Ask, holder: Holder, who: string): Change {
  const now = today(situation)
  const again = ask.pausedFor !== undefined && ask.pausedFor !== 'administrator'
  const dates = again
    ? {
        ...datesOf(situation, step, now),
        counted: now,
        chased: undefined,
        extendedTo: undefined,
        pausedDays: undefined,
      }
    : {}
  const sent: Ask = {
    ...resumed(ask, now),
    ...dates,
    state: 'sent',
    pausedFor: undefined,
    awayUntil: undefined,
    holder,
    generation: (ask.generation ?? 1) + 1,
    sent: now,
    lastLetter: now,
  }
  const after: Ask = { ...sent, next: nextMark(situation, step, sent) }
  return {
    run: { ...situation.file.run, due: after.due },
    ledger: [
      {
        at: situation.now,
        who,
        what: 'address-corrected',
        step: ask.step,
        detail: { ask: ask.number, due: after.due },
      },
    ],
    asks: [{ ask: after, from: ANSWERABLE }],
    letters: lettersOf(situation, step, after),
    tasks: doneTasks(situation, ask),
  }
}

/**
 * Brings an open ask in line with the directory: it goes to whoever holds its office now, or waits where nobody does.
 * Undefined when it is with the right person already, so it is safe to run twice.
 */
export function handOverAsk(situation: Situation, step: AskStep, ask: Ask, who: string): Change | undefined {
  const office = /^office:(.+)$/.exec(ask.holder.as)?.[1]
  if (!office || !ANSWERABLE.includes(ask.state)) return undefined
  const holder = holderIfAny(situation, office)
  if (!holder) return ask.pausedFor === 'nobody' ? undefined : waitForHolder(situation, ask, who)
  const { name, email, language } = ask.holder
  if (name === holder.name && email === holder.email && language === holder.language) return undefined
  // Who is asked in the console alone has no link that could die, and keeps what was begun.
  const quietly = step.letter === undefined && ask.pausedFor !== 'nobody'
  if (quietly || !changedHands(situation, ask.holder, holder))
    return corrected(situation, { ...ask, holder }, who)
  if (ask.pausedFor !== 'administrator') return putTo(situation, step, ask, holder, who)
  // An administrator has paused it, and no letter goes until it is taken up again: that brings the new holder theirs.
  const generation = (ask.generation ?? 1) + 1
  return corrected(situation, { ...ask, holder, generation, lastLetter: undefined }, who)
}

/** The office is vacant: nobody is chased, the old links die, and filling it is a task for an administrator. */
function waitForHolder(situation: Situation, ask: Ask, who: string): Change {
  const after: Ask = {
    ...ask,
    state: 'paused',
    pausedFor: 'nobody',
    holder: { as: ask.holder.as, name: '', email: '' },
    generation: (ask.generation ?? 1) + 1,
  }
  const task = openTask(situation, ask, 'nobody', situation.scheme.administrator)
  const done = doneTasks(situation, ask).filter(({ id }) => id !== task.id)
  return { ...corrected(situation, after, who), tasks: [...done, task] }
}

function corrected(situation: Situation, after: Ask, who: string): Change {
  return {
    run: situation.file.run,
    ledger: [
      {
        at: situation.now,
        who,
        what: 'address-corrected',
        step: after.step,
        detail: { ask: after.number, due: after.due },
      },
    ],
    asks: [{ ask: after, from: ANSWERABLE }],
  }
}

function holderIfAny(situation: Situation, office: string): Holder | undefined {
  try {
    return holderOf(situation, { office })
  } catch (error) {
    if (error instanceof NobodyHolds) return undefined
    throw error
  }
}

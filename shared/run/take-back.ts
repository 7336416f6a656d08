import type { AskStep } from '../scheme/steps/ask.ts'
import { backTo } from '../scheme/steps/branch.ts'
import { stepOf } from '../scheme/walk.ts'
import { letterFor } from './ask-letters.ts'
import type { Change, Entry } from './change.ts'
import type { Ask } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import type { Person } from './records/person.ts'
import type { Situation } from './situation.ts'
import { doneTasks } from './tasks.ts'
import { whoIs } from './this-person.ts'

/** What a changed answer does to the ask that it had led to. */
export interface TakenBack {
  /** The ask as it was taken back: the workflow has to be told. Absent where it stays open, with the same person. */
  cancelled?: Ask
  change: Required<Pick<Change, 'asks' | 'letters' | 'tasks'>> & { ledger: Entry[] }
}

/** An answer that was changed: who did it, as the ledger says, what it comes to now, and whom it names. */
export interface Changed {
  step: AskStep
  who: string
  /** True where it comes to what it came to before. */
  same: boolean
  people: Person[]
}

/**
 * Takes back the open ask that an answer had led to, for the run to go on by the changed answer: its link dies and its
 * tasks are done. Who is not named any more gets the letter that says so. Where the changed answer names the same
 * address, its ask stays open as it is: nobody is asked twice for a job title that was corrected.
 */
export function takeBack(situation: Situation, later: Ask, changed: Changed): TakenBack {
  const { step, who, same, people } = changed
  const named = people.find((person) => person.who === whoIs(later.holder))
  if (same && named && alike(named.email, later.holder.email)) {
    const { name, email, language } = named
    const holder = { ...later.holder, name, email, language }
    return {
      change: {
        asks: [{ ask: { ...later, holder }, from: [later.state] }],
        ledger: [],
        letters: [],
        tasks: [],
      },
    }
  }
  const cancelled: Ask = {
    ...later,
    state: 'cancelled',
    settled: { at: situation.now, outcome: backTo(step.id), by: { name: '', how: 'link' }, late: false },
  }
  return {
    cancelled,
    change: {
      asks: [{ ask: cancelled, from: [later.state] }],
      ledger: [
        {
          at: situation.now,
          who,
          what: 'taken-back',
          step: later.step,
          detail: { ask: later.number, from: step.id },
        },
      ],
      letters: letterTo(situation, cancelled, named),
      tasks: doneTasks(situation, later),
    },
  }
}

/** People who stay the ones that were asked are still known by when they were named. */
export const stillNamed = (before: Ask, people: Person[]): Person[] =>
  people.map((person) =>
    person.who === whoIs(before.holder) ? { ...person, since: before.holder.since } : person,
  )

/** To whoever is replaced, where a letter reaches them: a corrected address has the same person behind it. */
function letterTo(situation: Situation, later: Ask, named: Person | undefined): LetterRecord[] {
  const { letterWhenReplaced } = stepOf(situation.flow, later.step) as AskStep
  const reached = later.pausedFor === undefined || later.pausedFor === 'administrator'
  if (!letterWhenReplaced || !reached || (named && alike(named.name, later.holder.name))) return []
  return [{ ...letterFor(situation, later, letterWhenReplaced, 'replaced'), link: false }]
}

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

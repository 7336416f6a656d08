import { dateOf, timeOf } from './london.ts'

/** One thing that happened, as the timeline and the report tell it. */
export interface Happening {
  /** ISO 8601 in UTC, by the cloud's clock. */
  at: string
  /** In London. */
  date: string
  time: string
  kind: 'act' | 'letter' | 'bounce' | 'skipped' | 'problem'
  who: string
  what: string
  /** Of a letter: its id in the inbox. */
  letter?: string
}

/** What somebody sent, to be found again at the end. */
export interface Answered {
  who: string
  at: string
  /** The reference number of the letter or task it answered. */
  reference: string
  typed: Record<string, string | string[]>
}

/** All that happened so far, in order. */
export interface Story {
  happenings: Happening[]
  answered: Answered[]
  tell(at: string, kind: Happening['kind'], who: string, what: string, letter?: string): void
}

/** Begins a story; every line of it is told on as it happens. */
export function beginStory(tellOn: (happening: Happening) => void): Story {
  const happenings: Happening[] = []
  return {
    happenings,
    answered: [],
    tell(at, kind, who, what, letter) {
      const happening = { at, date: dateOf(at), time: timeOf(at), kind, who, what, letter }
      happenings.push(happening)
      tellOn(happening)
    },
  }
}

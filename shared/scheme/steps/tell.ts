import type { CalendarFile } from '../calendar-file.ts'
import type { Source } from '../source.ts'
import type { Step } from '../step.ts'
import type { Text } from '../text.ts'
import type { Who } from '../who.ts'

export interface TellStep {
  verb: 'tell'
  id: string
  who: Who
  letter: string
  values?: Record<string, Source>
  /** The calendar file that goes with it. */
  calendar?: CalendarFile
  /** The name of the answers that it replies to: it goes in the language in which they were written. */
  replyTo?: string
  /** What whoever is told can read behind their own page, at `recipient.list`. */
  list?: AnswerList
}

/** What the members of a round answered, by unit. It stands on a page and in no letter, and names nobody. */
export interface AnswerList {
  name: Text
  /** The ask of the round whose answers it lists, and the fields of its form that are shown. */
  ask: string
  fields: string[]
}

/** A letter that asks nothing. */
export const tell = (id: string, options: Omit<TellStep, 'verb' | 'id'>): Step => ({
  verb: 'tell',
  id,
  ...options,
})

import type { CalendarFile } from '../calendar-file.ts'
import type { AskClock } from '../clock.ts'
import type { AnswerCondition } from '../condition.ts'
import type { Source } from '../source.ts'
import type { Route, Step } from '../step.ts'
import type { Who } from '../who.ts'

/** The fields of an answer that name a person, so that later steps can ask or appoint them. */
export interface Naming {
  name: string
  email: string
  title?: string
  language?: string
  /** Other fields that tell of the person: erased with the name, where nothing must be kept. */
  about?: string[]
}

/** A task that an answer opens: where it says so, or where it fills in a field that may be left empty. */
export interface TaskAfter {
  when: AnswerCondition | { filled: string }
  /** Not where this is so as well: nothing is arranged for whoever does not come. */
  unless?: AnswerCondition
  office: string
  /** What is to be done, in English: the console's words. */
  text: string
  /** Working days that the office has for it; those of every task if absent. */
  within?: number
}

/** A time to think again: `15 minutes`. */
export type UndoFor = `${number} minutes`

export interface AskStep {
  verb: 'ask'
  id: string
  of: Who
  form: string
  /** The step id its answers are known by, where several asks answer the same question. Its own id if absent. */
  as?: string
  /** The letter that brings the link. Administrators may be asked without one: the console shows their tasks. */
  letter?: string
  /**
   * True for what a person may do and is not asked for: their own page offers it while it is open, and no letter brings
   * it. Nobody is reminded, and not to have done it is no silence.
   */
  offered?: boolean
  /**
   * An ask of another branch: once that has come to something, this one is asked no more, and comes to `overtaken`. A
   * `close` in that branch closes it where it is open.
   */
  until?: string
  /**
   * The letter in its place once answers of this name have been changed, or (`moved`) once what others rely on in them
   * has been, by a step that adopts: one letter says what is new, and asks again. Whom the round asks for the first time
   * gets its `letter` all the same.
   */
  letterOnceChanged?: { of: string; moved?: boolean; letter: string }
  /** The letter in its place while there are no answers of this name, which its own speaks of. */
  letterWithout?: { of: string; letter: string }
  /** The letter that brings a new reply-by date, after what its clock counts from was moved (`moving` of a flow). */
  letterWhenMoved?: string
  /** The letter that tells whoever has answered already of the same move: nothing more is asked of them. */
  noticeWhenMoved?: string
  /** Values for the letter that differ from the scheme's own. */
  values?: Record<string, Source>
  /** Steps whose answers the page shows first: what is being decided. */
  about?: string[]
  /** Fields of earlier answers, by their name, that the page shows so that it is known what it is about: no decision on them. */
  shows?: Record<string, string[]>
  clock: AskClock
  /** How long whoever answered can change the answer through the same link; the run waits that long to go on. */
  undoFor?: UndoFor
  /**
   * A later ask of the same run. While it is open, whoever answered this one can change the answer through the same
   * link: the later one is taken back, and the flow goes on by the new answer.
   */
  changeableWhile?: string
  /**
   * Fields of its form that whoever was asked, a person, can change later on their own page, with their name and address:
   * who may see them. Nothing else may hang on them.
   */
  correctable?: string[]
  /** The letter to the person who was asked, where a changed answer (`changeableWhile`) names somebody else. */
  letterWhenReplaced?: string
  /** Skipped, with the outcome `skipped`, where the named person does not exist. */
  onlyIf?: { person: string }
  /** People that the answer names, by their name in the run, and the outcome with which it does. */
  names?: Record<string, Naming>
  /** The outcome that hands the ask to a colleague, and the fields that say who. */
  passOn?: { outcome: string; name: string; email: string }
  /** What an answer asks an office of the scheme to see to. */
  tasks?: TaskAfter[]
  /** The calendar file that goes with its letter, and with reminders that repeat that letter. */
  calendar?: CalendarFile
  /** True where whoever is asked can step aside: their answer is then not counted at all. */
  mayStepAside?: boolean
  on?: Record<string, Route>
}

/** One person or office answers a form. */
export const ask = (id: string, options: Omit<AskStep, 'verb' | 'id'>): Step => ({
  verb: 'ask',
  id,
  ...options,
})

import type { AskClock } from './clock.ts'
import type { Source } from './source.ts'
import type { Text } from './text.ts'

/**
 * The verbs a flow is written in. Each is a function that returns plain data; nothing here runs anything.
 * The set is closed: the compiler, the checker and the console know exactly these.
 */
export type Step =
  | AskStep
  | ForEachStep
  | TogetherStep
  | TellStep
  | AppointStep
  | CloseStep
  | ChooseStep
  | GoToStep
  | FinishStep
export type Verb = Step['verb']

/** Who is asked or told: an office (of the unit, or of the scheme), or somebody an earlier answer named. */
export type Who = { office: string } | { person: string }
export const office = (id: string): Who => ({ office: id })
export const person = (id: string): Who => ({ person: id })

/** What follows an outcome: steps of its own, after which the flow goes on with the next step of the list. */
export type Route = Step[]

/** The fields of an answer that name a person, so that later steps can ask or appoint them. */
export interface Naming {
  name: string
  email: string
  title?: string
  language?: string
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
  /** Values for the letter that differ from the scheme's own. */
  values?: Record<string, Source>
  /** Steps whose answers the page shows first: what is being decided. */
  about?: string[]
  clock: AskClock
  /** How long whoever answered can change the answer through the same link; the run waits that long to go on. */
  undoFor?: UndoFor
  /** Skipped, with the outcome `skipped`, where the named person does not exist. */
  onlyIf?: { person: string }
  /** People that the answer names, by their name in the run, and the outcome with which it does. */
  names?: Record<string, Naming>
  /** The outcome that hands the ask to a colleague, and the fields that say who. */
  passOn?: { outcome: string; name: string; email: string }
  on?: Record<string, Route>
}
export interface ForEachStep {
  verb: 'forEach'
  id: string
  unit: string
  steps: Step[]
}
export interface TogetherStep {
  verb: 'together'
  id: string
  branches: Step[][]
}
export interface TellStep {
  verb: 'tell'
  id: string
  who: Who
  letter: string
  values?: Record<string, Source>
}
export interface AppointStep {
  verb: 'appoint'
  id: string
  role: string
  who: string
  months: number
}
export interface CloseStep {
  verb: 'close'
  id: string
  /** The ask, in this run's child runs, that is closed as unanswered wherever it is still open. */
  ask: string
}
export interface GoToStep {
  verb: 'goTo'
  id: string
  /** A step of this list, or of a list around it within the same branch. */
  step: string
}
export interface ChooseStep {
  verb: 'choose'
  id: string
  by: string
  on: Record<string, Route>
}
export interface FinishStep {
  verb: 'finish'
  id: string
  outcome: string
  /** How the console says it: "Will not nominate". */
  name?: Text
}

/** One person or office answers a form. */
export const ask = (id: string, options: Omit<AskStep, 'verb' | 'id'>): Step => ({
  verb: 'ask',
  id,
  ...options,
})
/** The same steps once for every unit in scope, side by side, each in a child run of its own. */
export const forEach = (id: string, unit: string, steps: Step[]): Step => ({
  verb: 'forEach',
  id,
  unit,
  steps,
})
/** Several lists of steps at the same time; the flow goes on when all have come to their end. */
export const together = (id: string, ...branches: Step[][]): Step => ({ verb: 'together', id, branches })
/** A letter that asks nothing. */
export const tell = (id: string, options: Omit<TellStep, 'verb' | 'id'>): Step => ({
  verb: 'tell',
  id,
  ...options,
})
/** Enters somebody in the register. */
export const appoint = (id: string, options: Omit<AppointStep, 'verb' | 'id'>): Step => ({
  verb: 'appoint',
  id,
  ...options,
})
/** Closes the open asks of a step in the child runs: silence is recorded as silence. */
export const close = (id: string, askId: string): Step => ({ verb: 'close', id, ask: askId })
/** Goes on by the outcome of an earlier ask. */
export const choose = (id: string, by: string, on: Record<string, Route>): Step => ({
  verb: 'choose',
  id,
  by,
  on,
})
/** Goes on at another step: back to an earlier one, or on to one that only such a jump reaches. */
export const goTo = (step: string): Step => ({ verb: 'goTo', id: `go-to-${step}`, step })
/** Ends the run with an outcome. */
export const finish = (outcome: string, name?: Text): Step => ({
  verb: 'finish',
  id: `finish-${outcome}`,
  outcome,
  name,
})

/** What an ask can come to besides its form's own outcomes. */
export const NO_ANSWER = 'no-answer'
export const SKIPPED = 'skipped'
export const UNDELIVERABLE = 'undeliverable'
/** An administrator took the run back to an earlier question. */
export const backTo = (step: string): string => `back-to-${step}`

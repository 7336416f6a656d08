import type { Text } from './text.ts'
import type { NotBefore } from './who.ts'

/**
 * How a run of a flow starts: with a form, sent in the console by an office or on their own page by whoever holds a role;
 * by the calendar; so long before somebody's time in a role is over; or so long after a run that ended without filling one.
 */
export interface Start {
  /** The name its answers are known by; a start without a form comes to the outcome `started` under it. */
  as: string
  form?: string
  /** The date of its answers for which a run is: lists tell runs of the flow apart by it. */
  dated?: string
  /** The office that starts it in the console. */
  by?: string
  /** The role whose holder starts it. The run is about their unit, and they are a person of it by the role's id. */
  holding?: string
  /** Offices of the unit that start it too, on their own page, for whoever holds the role: one run at a time. */
  alsoBy?: string[]
  /** What the page of whoever starts it calls it, by the role or the office, where that is not the flow's name. */
  words?: Record<string, Text>
  /** What goes without saying of whoever starts it on a page of their own, by the role or the office: it is not asked. */
  given?: Record<string, Record<string, string>>
  /** The document without which there is nothing to start: holders are offered it once a version is published. */
  whenPublished?: string
  /** The kind of unit that a run is about: asked for in the console, known of whoever holds a role. */
  about?: string
  /** On the first working day of each; in January, April, July and October, or January and July. */
  every?: 'quarter' | 'half-year'
  /** The month of the quarter or half-year on whose first working day it is; the first (1) where none is said. */
  month?: number
  /** Answers of the newest run of a flow that the calendar began in an earlier period, known in this run too. */
  carry?: { flow: string; as: string; form: string }
  /** So many working days before the time of whoever holds the role is over. The run is about their unit. */
  ending?: { role: string; workingDays: number }
  /** So many working days after a run about a unit ended so, unless that has been seen to. The run is about that unit. */
  after?: After
  /** More than so many weeks after the last date that was given, of all runs of the scheme. */
  lapsed?: Lapsed
}

/**
 * What a start watches: the dates that answers to these forms give, the newest of each run that has one. Runs that were
 * stopped, or came to one of `cancelled`, do not count. A date to come counts: it is set.
 */
export interface Lapsed {
  forms: string[]
  field: string
  cancelled: string[]
  weeks: number
  /** The ask of the run that is closed on the morning after a later date was given. */
  until: string
}

/**
 * What a start follows: the end of a run about a unit, after which a role there may stay empty. Nothing starts where
 * somebody holds the role, or is about to, or where a newer run that can fill it has begun.
 */
export interface After {
  /** Which ends: of the runs of a flow, or of the child runs of one of its rounds. */
  ends: { flow: string; round?: string; outcome: string }[]
  workingDays: number
  vacant: string
  /** A unit that gave such a date is not asked before it. */
  notBefore?: NotBefore
}

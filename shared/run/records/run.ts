import type { Answer } from './answer.ts'
import type { Ask } from './ask.ts'
import type { Ballot } from './ballot.ts'
import type { Person } from './person.ts'
import type { Task } from './task.ts'

/** One execution of a flow. A child run works for one unit of its parent. */
export interface Run {
  id: string
  scheme: string
  flow: string
  /** What people quote: `LO-7K4M-2Q9X`. */
  reference: string
  state: 'running' | 'finished' | 'failed' | 'stopped'
  /** Instants are ISO 8601 in UTC, everywhere. */
  startedAt: string
  /** Who started it, as its ledger says: `office:administrator`, `person:link-officer`. */
  startedBy?: string
  endedAt?: string
  /** What the run came to, when finished; the error's name, when failed. */
  outcome?: string
  /** What each step came to, the latest of each. */
  outcomes: Record<string, string>
  /** The date (YYYY-MM-DD) on which each step first asked. */
  sent: Record<string, string>
  /** The step the run is at, for the console. */
  at?: string
  /** When the open ask is due. */
  due?: string
  /**
   * `first` where the round has another letter for whom it asks again, and asks whoever holds the role there for the first
   * time: of an earlier date they know nothing.
   */
  child?: { parent: string; step: string; unit: string; root: string; first?: true }
  /** When each publishing step was last entered: a retry publishes nothing twice. */
  published?: Record<string, string>
  /** When each adopting step was last entered: a retry adopts nothing twice. */
  adopted?: Record<string, string>
  /** The version that each document it published became, by the document's name. */
  versions?: Record<string, number>
  /** The unit it is about, where it is no child run. */
  unit?: string
  /** Units that whoever started it included, although they asked not to be asked yet. */
  included?: string[]
  /** The units that the newest entry of a round left out, with the dates before which they are not to be asked. */
  leftOut?: Record<string, { entered: string; units: Record<string, string> }>
  /** The date (YYYY-MM-DD) that it is for: of a meeting, an event. It says nothing of anybody, unlike a title. */
  dated?: string
  /** True where it is over and names people, until their details have been kept for long enough. */
  names?: true
  /** When what people wrote in it was deleted, and who they were: it had been over for six years. An instant. */
  bareAt?: string
  /** Where it failed and waits for an administrator: several, where it does several things at once. */
  failures?: Failure[]
  /** Failures from which an administrator has it go on, until the workflow has taken them up. */
  retrying?: Failure[]
  /** When an execution of it last ended outside the flow, and when that was brought on: nobody heard what was in between. */
  broken?: { at: string; mended?: string }
  /** How many executions it has had, when it is more than the one that bears its id alone. */
  executions?: number
  /** The head of the ledger: how many entries, and the hash of the last. */
  ledger: { count: number; hash: string; at?: string }
}

/** A state of a run's execution that failed. */
export interface Failure {
  /** The state's name. */
  at: string
  /** The error's name. */
  error: string
  /** With which the execution is told to go on: as secret as that of an ask. Empty when it does not wait. */
  token: string
  /** True when the whole execution ended there, and not by the flow: a redrive takes it up. */
  ended?: boolean
}

/** What one query brings: a run with its asks, answers and people. */
export interface RunFile {
  run: Run
  asks: Ask[]
  answers: Answer[]
  people: Person[]
  tasks: Task[]
  ballots?: Ballot[]
}

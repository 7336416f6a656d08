import type { Answers } from '../form/answers.ts'
import type { Language } from '../scheme/text.ts'

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
  child?: { parent: string; step: string; unit: string; root: string }
  /** When each publishing step was last entered: a retry publishes nothing twice. */
  published?: Record<string, string>
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

export const ASK_STATES = [
  'sent',
  'paused',
  'answered',
  'passed-on',
  'closed-no-answer',
  'cancelled',
] as const
export type AskState = (typeof ASK_STATES)[number]

/** Who an ask is with: the office or name it was put to, and the address it went to. */
export interface Holder {
  /** `office:workforce-director` or `person:nominee`; `colleague` after passing on. */
  as: string
  name: string
  email: string
  /** Undefined is not known: letters come in every language of the scheme. */
  language?: Language | 'both'
  /** When this person was named: tells them from whoever had the same part in the run before or after. */
  since?: string
}

/** How an answer reached us: typed by the person, or told to an administrator who typed it for them. */
export type AnsweredHow = 'link' | 'console' | ToldHow
export type ToldHow = 'telephone' | 'email' | 'letter' | 'meeting'

/** A question to one office or person. */
export interface Ask {
  run: string
  step: string
  /** 1 for the first time the flow came to the step, then counting up. */
  number: number
  state: AskState
  holder: Holder
  form: { id: string; version: number }
  reference: string
  /** Dates, YYYY-MM-DD, in Europe/London. */
  sent: string
  due: string
  closes?: string
  /** The date its working days are counted from: that of sending, or of the first sending when it was passed on. */
  counted: string
  /** The date up to which it has been chased. */
  chased?: string
  /** The next date on which something is due: a reminder, an escalation, the closing. */
  next?: string
  /** When the last letter about it went, so that two never come within a working day. */
  lastLetter?: string
  /** When the state was entered: tells a repeated call of the same entry from a new one. */
  entered: string
  /** Step Functions' own token: never leaves the table except to Step Functions. */
  taskToken?: string
  settled?: {
    at: string
    outcome: string
    by: { name: string; title?: string; how: AnsweredHow | 'clock' }
    late: boolean
    /** SHA-256 of what was shown when it was answered. */
    shown?: string
  }
  /** Until when (an instant) whoever answered can change the answer; the first answer sets it. */
  undoUntil?: string
  /** True once the run went on by the answer: from then on only an administrator can go back. */
  final?: boolean
  /** When the answer was last changed after the run had gone on by it: the run comes back, and hears the new one. */
  changedAt?: string
  /** The version of the moved answers of which whoever had answered was told last. */
  toldOfMove?: number
  passedTo?: { name: string; email: string }
  /** The unit of a run that is about one from its start: whose office it is. Ids of child runs end in theirs. */
  unit?: string
  /** Counts up when it goes to somebody else: links of an earlier one are dead. 1 when absent. */
  generation?: number
  /** The reply-by date that an administrator gave instead. */
  extendedTo?: string
  /** Why it is paused: no letter goes, and its days do not count. */
  pausedFor?: 'undeliverable' | 'complaint' | 'nobody' | 'administrator'
  /** The day on which an administrator paused it. */
  pausedOn?: string
  /** Working days that it was paused: all its days come so much later. */
  pausedDays?: number
  /** The list of bank holidays by which its dates were last recomputed (`calendar-change.ts`). */
  holidays?: string
  /** The last day on which whoever holds it is away: reminders wait, the reply-by date does not move. */
  awayUntil?: string
  /** The waiting step of another run in whose ballot its answer counts. */
  countedBy?: { run: string; step: string }
  /** When the workflow was told. Absent on a settled ask: it still has to be. */
  toldAt?: string
  /** When the person it was put to had their details deleted. */
  erasedAt?: string
}

/** The count of an ask that several decide. It belongs to the run that waits for the result; the asks are its child runs'. */
export interface Ballot {
  run: string
  /** The step that waits for the result. */
  step: string
  /** 1 for the first time the flow came to the step, then counting up. */
  number: number
  /** Counts up with every change: the condition of the next one. */
  version: number
  /** How many are asked: known once the round is listed. `listed` is when that state was entered. */
  asked?: number
  listed?: string
  answered: number
  silent: number
  recused: number
  /** Units that took part otherwise and whose answer is still to come; and how many such there were that were silent. */
  came?: string[]
  cameSilent?: number
  /** How many came to each outcome, or answered a field so (`field=value`). */
  counts: Record<string, number>
  /** When the waiting state was entered, and its token. */
  entered?: string
  taskToken?: string
  decided?: { at: string; outcome: string }
  /** The date (YYYY-MM-DD) on which it ends undecided, where its step says one. */
  closes?: string
  /** When the workflow was told. */
  toldAt?: string
}

/** What came back, frozen with the form it answered. `name` is the step id the answers are known by. */
export interface Answer {
  run: string
  name: string
  version: number
  step: string
  form: { id: string; version: number }
  language: Language
  answers: Answers
  at: string
  reference: string
  /** The reference of the administrator who wrote it in the console. */
  by?: string
  /** It is cut to what its reader may see (`withhold.ts`). Never kept. */
  withheld?: true
  /** When it is deleted (epoch seconds), where its form says for how long it is kept. */
  forgetAt?: number
}

/** An answer with what it is about: the unit and start of its run, and the run that this one works for. */
export interface Answered extends Answer {
  unit?: string
  parent?: string
  began: string
}

/** Somebody an answer named. */
export interface Person {
  run: string
  who: string
  name: string
  email: string
  title?: string
  language?: Language | 'both'
  /** When an answer named them; kept when they correct their details. */
  since?: string
  /** When they withdrew: whatever would be asked of them later is settled at once. */
  withdrawnAt?: string
  /** When their details were deleted; the record then says that somebody was here, and nothing of who. */
  erasedAt?: string
  /** The entry of the register by which they are a person of the run, and its dates: who holds a role, and is not named. */
  holds?: Pick<Appointment, 'run' | 'step' | 'from' | 'until'>
}

/** Why somebody has to do something that the service cannot. */
export const TASK_KINDS = [
  'overdue',
  'phone',
  'undeliverable',
  'complaint',
  'nobody',
  'more-time',
  'not-me',
  'leaving',
  'has-left',
  'answered',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** Something for an administrator or co-ordinator to do about an ask. */
export interface Task {
  run: string
  /** Made of ask, kind and date, so that it is opened once. */
  id: string
  kind: TaskKind
  /** The office whose task it is. */
  office: string
  step: string
  ask: number
  /** Dates, YYYY-MM-DD. */
  opened: string
  due: string
  state: 'open' | 'done'
  done?: { at: string; by: string; note?: string }
  /** What the person said, where a person asked for it. */
  said?: string
  /** What is to be done, where the scheme says it: nothing that tells of a person. */
  text?: string
}

/** The way in that one letter gave, to an ask or to a person's own page. Only the hash of its token is kept. */
export type Link = AskLink | PersonLink | NewslettersLink

export interface AskLink {
  hash: string
  to?: 'ask'
  run: string
  step: string
  number: number
  generation: number
  /** When it can be forgotten (epoch seconds, for the table's time to live). */
  forgetAt: number
}
export interface PersonLink {
  hash: string
  to: 'person'
  run: string
  /** The person's name in the run, and when they were named: the next to be named so is somebody else. */
  who: string
  since?: string
  forgetAt: number
}

/** The way out of newsletters that one newsletter brings. */
export interface NewslettersLink {
  hash: string
  to: 'newsletters'
  scheme: string
  /** The hash of the address it went to. */
  address: string
  forgetAt: number
}

export const LETTER_STATES = ['queued', 'sending', 'sent'] as const
export type LetterState = (typeof LETTER_STATES)[number]

/** One message to one address. Its id is made of run, step and number, so it is written once. */
export interface LetterRecord {
  id: string
  run: string
  step: string
  /** The number of the ask it belongs to, if it belongs to one. */
  ask?: number
  letter: string
  to: { name: string; email: string }
  /** Whom it speaks to: somebody else than `to` in a copy. */
  recipient: Holder
  languages: Language[]
  /** The ask's generation that it was written for: a letter that is late brings no way in for somebody else. */
  generation?: number
  /** True for a letter that brings a personal link. */
  link: boolean
  /** Flags of the letter's text that hold for this one: `final_notice`. */
  flags?: Record<string, boolean>
  state: LetterState
  queuedAt: string
  /** When the last attempt to send it began. */
  sendingAt?: string
  sentAt?: string
  messageId?: string
  /**
   * What the provider told of it, each with the instant it happened. Events come early, late, twice and out of order:
   * the state is derived from these, never from the order in which they arrive.
   */
  acceptedAt?: string
  deliveredAt?: string
  delayedAt?: string
  /** The first two soft bounces that were told of it: the provider had given up for the time being. */
  softBouncedAt?: string
  softBouncedAgainAt?: string
  bouncedAt?: string
  complainedAt?: string
  rejectedAt?: string
  subject?: string
  /** The text as sent, without the personal link: that is kept nowhere. */
  text?: string
  /** The calendar file that went with it, without the names in it. */
  calendar?: CalendarEntry
  /** When the details of the person it was to were deleted from it; it is never sent after that. */
  erasedAt?: string
  /** When it is deleted (epoch seconds): that it went, and when, stays in the ledger. */
  forgetAt?: number
}

/** Answers that anybody may read: the newest version of a document of a scheme. */
export interface Published {
  scheme: string
  name: string
  version: number
  run: string
  form: Answer['form']
  answers: Answers
  /** When it was published, an instant. */
  at: string
}

/** What a calendar file says. */
export interface CalendarEntry {
  method: 'REQUEST' | 'CANCEL'
  /** The same for every file about one thing to one member, however often it moves. */
  uid: string
  /** Counts up with every version of it. */
  sequence: number
  title: string
  /** On the clocks of London: YYYY-MM-DDTHH:MM. */
  start: string
  end?: string
  place: string
}

/** Who holds a role, from when and until when. */
export interface Appointment {
  scheme: string
  role: string
  unit: string
  run: string
  /** The step that appointed: with the run it makes the entry unique, however often the step is run. */
  step: string
  name: string
  email: string
  title?: string
  language?: Language | 'both'
  from: string
  /** The first day on which it no longer holds. */
  until: string
  /** True where it ended before its time. */
  ended?: boolean
  /** Why it ended, as the answer said it in English: "Stepping down". */
  reason?: string
  /** True where nobody answered whether they carry on: they stay, until they are asked again. */
  overdue?: boolean
  /** When the details of who it was were deleted; the unit and the dates stay. */
  erasedAt?: string
}

/** One entry of the ledger. `who` is a role and a reference, never a name. */
export interface LedgerEntry {
  number: number
  at: string
  who: string
  what: LedgerEvent
  step?: string
  /** Ids, outcomes, dates, hashes: nothing personal. */
  detail?: Record<string, string | number | boolean>
  previous: string
  previousAt?: string
  hash: string
}
export type LedgerEvent =
  | 'run-started'
  | 'asked'
  | 'asked-again'
  | 'letter-sent'
  | 'answered'
  | 'answer-changed'
  | 'answer-final'
  | 'passed-on'
  | 'closed-no-answer'
  | 'closed-decided'
  | 'taken-back'
  | 'skipped'
  | 'appointed'
  | 'finished'
  | 'failed'
  | 'link-sent-again'
  | 'reminded'
  | 'undeliverable'
  | 'complained'
  | 'address-corrected'
  | 'paused'
  | 'resumed'
  | 'nudged'
  | 'away'
  | 'changed'
  | 'reopened'
  | 'extended'
  | 'recomputed'
  | 'moved'
  | 'stopped'
  | 'retried'
  | 'taken-up'
  | 'withdrawn'
  | 'corrected'
  | 'erased'
  | 'said'
  | 'escalated'
  | 'task-opened'
  | 'task-done'
  | 'ballot-opened'
  | 'published'
  | 'counted'
  | 'stepped-aside'
  | 'retired'
  | 'viewed'
  | 'included'
  | 'left-out'

/** Why an administrator did what an entry of the ledger says, in their own words. */
export interface Reason {
  /** The number of the entry. */
  entry: number
  text: string
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

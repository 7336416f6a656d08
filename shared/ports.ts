import type { Holidays } from './calendar/bank-holidays.ts'
import type { DirectoryStore } from './directory/ports.ts'
import type { HandOver } from './directory/records.ts'
import type { Answers, Body } from './form/answers.ts'
import type { Change } from './run/change.ts'
import type { Answered } from './run/records/answer.ts'
import type { Appointment } from './run/records/appointment.ts'
import type { Ask } from './run/records/ask.ts'
import type { Ballot } from './run/records/ballot.ts'
import type { LedgerEntry, Reason } from './run/records/ledger.ts'
import type { LetterRecord } from './run/records/letter.ts'
import type { Link } from './run/records/link.ts'
import type { Published } from './run/records/published.ts'
import type { Run, RunFile } from './run/records/run.ts'
import type { Task } from './run/records/task.ts'
import type { Unit } from './scheme/scheme.ts'

/** The table. Reads of a run are consistent; lists come from indexes and may lag by a moment. */
export interface Store extends DirectoryStore {
  /** A run alone; undefined when there is none. */
  run(run: string): Promise<Run | undefined>
  /** A run with its asks, answers and people; undefined when there is none. */
  file(run: string): Promise<RunFile | undefined>
  /**
   * Writes everything of a change, or nothing. False when the run has changed since it was read, or a record
   * is not in a state that the change may start from: read again and decide again.
   */
  commit(change: Change): Promise<boolean>
  letters(run: string): Promise<LetterRecord[]>
  letter(run: string, id: string): Promise<LetterRecord | undefined>
  /** Writes a letter that waits to be sent, with its reference, unless it is there already. `child` is its run's place in a round. */
  queueLetter(letter: LetterRecord, child: Run['child']): Promise<void>
  /**
   * Changes fields of a letter if it is in one of the states; false if not. Other fields stay as they are. A letter
   * that is being sent must still be so by the same attempt: two that find it at once do not both send it again.
   */
  moveLetter(
    letter: Pick<LetterRecord, 'run' | 'id' | 'sendingAt'>,
    to: Partial<LetterRecord>,
    from: LetterRecord['state'][],
  ): Promise<boolean>
  /** Notes what the provider told of a letter, the first time it tells it; the letter as it is then. */
  letterHappened(
    letter: Pick<LetterRecord, 'run' | 'id'>,
    what: LetterHappening,
    at: string,
  ): Promise<LetterRecord | undefined>
  ledger(run: string): Promise<LedgerEntry[]>
  /** Why administrators did what the ledger says. */
  reasons(run: string): Promise<Reason[]>
  /** The child runs of a run, all of them or those of one step. */
  children(parent: string, step?: string): Promise<Run[]>
  /** Runs of these schemes that have no parent, newest first, a page at a time. Throws NoSuchPage. */
  runs(schemes: string[], after?: string): Promise<{ runs: Run[]; next?: string }>
  /** Runs of a flow that are not finished and have no parent, newest first, a page at a time. Throws NoSuchPage. */
  openRuns(scheme: string, flow: string, after?: string): Promise<{ runs: Run[]; next?: string }>
  /** Child runs for a unit, of whatever flow, newest first, a page at a time. Throws NoSuchPage. */
  runsOfUnit(scheme: string, unit: string, after?: string): Promise<{ runs: Run[]; next?: string }>
  /** All runs about a unit, child runs or not, of these flows. */
  runsAbout(scheme: string, unit: string, flows: string[]): Promise<RunAbout[]>
  /** The asks and letters of all child runs of a round. */
  round(round: { parent: string; step: string }): Promise<{ asks: Ask[]; letters: LetterRecord[] }>
  /** These runs, those that there are, in no order. */
  runsAt(ids: string[]): Promise<Run[]>
  /** These asks, those that there are, in no order. They may lag by a moment. */
  asksAt(asks: Pick<Ask, 'run' | 'step' | 'number'>[]): Promise<Ask[]>
  /** Which of these drafts there are. */
  drafted(keys: string[]): Promise<Set<string>>
  /** Keeps a way in that a letter is about to bring. */
  addLink(link: Link): Promise<void>
  /** What a link's hash leads to. */
  link(hash: string): Promise<Link | undefined>
  /** The ask that has this reference, or the letter that asks nothing and has it. */
  referred(reference: string): Promise<AskAt | LetterAt | undefined>
  /** The run that goes by this reference, or one of whose asks does. */
  runReferred(reference: string): Promise<string | undefined>
  /** All open asks with an office of the scheme, soonest due first. */
  asksOf(scheme: string, office: string): Promise<Ask[]>
  /**
   * What was due before today (YYYY-MM-DD), soonest first, 100 a page: open asks of the offices that are `asked` and of
   * people who were named, and open tasks of those that are `tasked`. They may lag by a moment. Throws NoSuchPage.
   */
  overdue(
    scheme: string,
    offices: Record<'asked' | 'tasked', string[]>,
    today: string,
    after?: string,
  ): Promise<{ late: Late[]; next?: string }>
  /**
   * Asks that are paused because a letter bounced or was reported, that of which it is known last first, 100 a page.
   * Throws NoSuchPage.
   */
  bounced(scheme: string, after?: string): Promise<{ asks: Stalled[]; next?: string }>
  /** Open asks and tasks of these offices, soonest due first, a page of them together. Throws NoSuchPage. */
  todo(
    offices: { scheme: string; office: string }[],
    after?: string,
  ): Promise<{ asks: Todo<Ask>[]; tasks: Todo<Task>[]; next?: string }>
  /** A page of what is to be chased by a date (YYYY-MM-DD), and how to get the next; no `next` after the last. */
  dueBy(date: string, after?: string): Promise<{ due: Due[]; next?: string }>
  /** A page of all open asks, whenever something is due about them, and some that were just settled. */
  openAsks(after?: string): Promise<{ asks: AskAt[]; next?: string }>
  /** A page of the runs of a scheme that name people and ended by a date (YYYY-MM-DD), and how to get the next. */
  runsOver(scheme: string, by: string, after?: string): Promise<{ runs: string[]; next?: string }>
  /** The same of runs that name nobody, or nobody whom it is for the run to forget, and that are not left bare yet. */
  runsPast(scheme: string, by: string, after?: string): Promise<{ runs: string[]; next?: string }>
  /** The runs that ended by a date (YYYY-MM-DD) as a flow waits for, and that it has not followed yet. */
  runsToFollow(scheme: string, flow: string, by: string): Promise<string[]>
  /** Notes that the flow has followed that run, or need not; nothing where it ended once more on that day or later. */
  dropFollowing(run: string, flow: string, day: string): Promise<void>
  /** The runs that have somebody as a person by this entry of the register. The run that made it is not one of them. */
  runsOfHolder(entry: Pick<Appointment, 'run' | 'step'>): Promise<string[]>
  /** Notes that a run that is over names nobody any more of whom it is for the run to forget. */
  namesNobody(run: Pick<Run, 'id' | 'scheme'>): Promise<void>
  /** The list of bank holidays that the dates of open asks go by; undefined before the first chase. */
  calendar(): Promise<KnownCalendar | undefined>
  /** Writes it if its version is still `was` (0: there is none); false when somebody else was faster. */
  keepCalendar(calendar: KnownCalendar, was: number): Promise<boolean>
  unit(scheme: string, id: string): Promise<Unit | undefined>
  units(scheme: string): Promise<Unit[]>
  /** Puts the units in the directory that are not there yet. */
  seedUnits(scheme: string, units: Unit[]): Promise<void>
  register(scheme: string): Promise<Appointment[]>
  /** A version of a document, the newest where none is said; undefined before it is published. */
  published(scheme: string, name: string, version?: number): Promise<Published | undefined>
  /** Hashes of the addresses that get no newsletters of a scheme. */
  unsubscribed(scheme: string): Promise<string[]>
  /** Keeps that an address (by its hash) wants none, unless that is kept; and forgets it again. */
  unsubscribe(scheme: string, address: string, at: string): Promise<void>
  subscribe(scheme: string, address: string): Promise<void>
  /**
   * The newest answers to a form, newest first, with what they are about: at most 300, or as many as are wanted, and
   * whether there are more.
   */
  answersTo(scheme: string, form: string, most?: number): Promise<{ answers: Answered[]; more: boolean }>
  /** All answers to a form, in the order in which they came. */
  everyAnswerTo(scheme: string, form: string): Promise<Answered[]>
  draft(key: string): Promise<Draft | undefined>
  /** Writes a draft if its version is still `was` (0: there is none); false when somebody else was faster. */
  saveDraft(key: string, draft: Draft, was: number): Promise<boolean>
  /** Forgets a draft that was sent. */
  dropDraft(key: string): Promise<void>
  /** Marks that the workflow was told of a settled ask. */
  told(ask: { run: string; step: string; number: number }, at: string): Promise<void>
  /** Marks that the workflow was told of the result of a ballot. */
  toldResult(ballot: Pick<Ballot, 'run' | 'step' | 'number'>, at: string): Promise<void>
  /** Counts one more use of something within a minute; how many there were. */
  count(what: string, minute: string): Promise<number>
}

/** What lists say of a run about a unit. */
export type RunAbout = Pick<Run, 'id' | 'flow' | 'state' | 'startedAt' | 'child'>
/** What a list says of the run that an entry of it is in. */
export type InRun = Pick<Run, 'scheme' | 'flow' | 'reference'> & { unit?: string }
/** An entry of the list of what is to be done; those written before lists said it do not say what run they are in. */
export type Todo<Entry> = Entry & { inRun?: InRun }

/** An ask that somebody has to see to, with the round that it is of, where it is of one. */
export type Stalled = Todo<Ask> & { round?: Pick<NonNullable<Run['child']>, 'parent' | 'step'> }

/** What is past its date: an ask, or a task of the console. */
export type Late = Stalled | Todo<Task>

/** Where a letter is. */
export interface LetterAt {
  run: string
  letter: string
}

/** Where an ask is. */
export type AskAt = Pick<Ask, 'run' | 'step' | 'number'>

/** The list of bank holidays that the dates of open asks go by. */
export interface KnownCalendar {
  version: number
  holidays: Holidays
  /** The list that they are being moved to (`nameOfList`), and the day (YYYY-MM-DD) on which that began. */
  changing?: { to: string; since: string }
}

/**
 * What has been kept for long enough: details of an entry of the register, those of everybody a run names, or what
 * people wrote in a run that is long past.
 */
export type Forgettable =
  | { run: string }
  | { past: string }
  | { entry: Pick<Appointment, 'scheme' | 'role' | 'unit' | 'run' | 'step'> }

/**
 * What the chase sees to: an ask, a letter that was queued and not sent, an office that changes hands, a result, or
 * people who are to be forgotten.
 */
export type Due =
  /** `since` is the day (YYYY-MM-DD) on which it was to be seen to. */
  | (AskAt & { since?: string })
  /** An ask whose dates are to be looked at anew, because the list of bank holidays has changed. */
  | (AskAt & { recompute: true })
  /** `queued` is the day (YYYY-MM-DD) since when it waits. */
  | { run: string; letter: string; queued?: string }
  | { handOver: HandOver }
  | { forget: Forgettable }
  | { run: string; ballot: string; number: number }

/** What can become of a letter, as the provider tells it. */
export type LetterHappening =
  | 'acceptedAt'
  | 'deliveredAt'
  | 'delayedAt'
  | 'softBouncedAt'
  | 'softBouncedAgainAt'
  | 'bouncedAt'
  | 'complainedAt'
  | 'rejectedAt'

/** Answers on their way: kept 28 days after the last change (common rules 0.8), or as long as their form says. */
export interface Draft {
  version: number
  answers: Answers
  /** What stood in the inputs of pages that were left unfinished, by the page's id: typed, and no answer yet. */
  typed?: Record<string, Body>
  /** The version that was sent, where the answers were: what is left of a form for whoever presses its button again. */
  sent?: number
  language: 'en' | 'cy'
  /** Epoch seconds. */
  forgetAt: number
}

/** What the name of a run's execution is made of. */
export type ExecutionOf = Pick<Run, 'id' | 'scheme' | 'flow' | 'executions'>

/** Step Functions, as far as the service tells it things. */
export interface Workflow {
  /** Starts the execution of a run. Safe to call twice with the same run. */
  start(run: ExecutionOf & Pick<Run, 'outcomes'>, resumeAt?: string): Promise<void>
  /**
   * Has a unit join a round of a run that is under way: an execution of its own, named after the child run. Safe to call
   * twice.
   */
  join(run: ExecutionOf, joining: { round: string; unit: string; child: string }): Promise<void>
  /** Ends the execution of a run, with its child runs. Nothing when there is none any more. */
  stop(run: ExecutionOf): Promise<void>
  /** Ends a waiting task as stopped. False when it no longer waits. */
  end(taskToken: string): Promise<boolean>
  /** Has the ended execution of a run go on where it ended, where that can be done. */
  redrive(run: ExecutionOf): Promise<'redriven' | 'running' | 'gone'>
  /** Whether the execution of a run is under way. */
  underWay(run: ExecutionOf): Promise<boolean>
  /** The state that the execution of a run entered last; empty when it entered none, or nobody knows any more. */
  lastState(run: ExecutionOf): Promise<string>
  /**
   * Tells a waiting task its outcome, and until when (an instant) it can still be changed. False when the task no
   * longer waits: the answer stands all the same.
   */
  tell(taskToken: string, outcome: string, until?: string): Promise<boolean>
}

/** One message for one address. */
export interface Message {
  from: { name: string; address: string }
  to: { name: string; address: string }
  replyTo: string
  subject: string
  text: string
  html: string
  /** A calendar file, as RFC 5545 has it. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; file: string }
  /** Where one click stops newsletters: of newsletters only (RFC 8058). */
  unsubscribe?: string
  /** Tells the provider's events which letter they are about. */
  letter: { run: string; id: string }
}
/** Sends a message; its id at the provider. Throws when it was not accepted. */
export type Send = (message: Message) => Promise<string>

/** The time, as an ISO 8601 instant in UTC. */
export type Now = () => string
/** That many random bytes. */
export type Random = (bytes: number) => Uint8Array

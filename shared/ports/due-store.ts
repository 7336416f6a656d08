import type { Holidays } from '../calendar/bank-holidays.ts'
import type { HandOver } from '../directory/records.ts'
import type { Appointment } from '../run/records/appointment.ts'
import type { Ask } from '../run/records/ask.ts'
import type { Run } from '../run/records/run.ts'

/** What the morning sees to. */
export interface DueStore {
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

import type { Answered } from '../run/records/answer.ts'
import type { Ask } from '../run/records/ask.ts'
import type { LetterRecord } from '../run/records/letter.ts'
import type { Run } from '../run/records/run.ts'
import type { Task } from '../run/records/task.ts'

/** What lists show. They come from indexes and may lag by a moment. */
export interface ListStore {
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
  /**
   * The newest answers to a form, newest first, with what they are about: at most 300, or as many as are wanted, and
   * whether there are more.
   */
  answersTo(scheme: string, form: string, most?: number): Promise<{ answers: Answered[]; more: boolean }>
  /** All answers to a form, in the order in which they came. */
  everyAnswerTo(scheme: string, form: string): Promise<Answered[]>
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

import type { Language } from '../../scheme/text.ts'

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

import type { Language } from '../../scheme/text.ts'
import type { Holder } from './ask.ts'

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
  /** Its own reference number: of letters that ask nothing and bring a way to a page. */
  reference?: string
  /** True for a letter that brings a personal link. */
  link: boolean
  /** Flags of the letter's text that hold for this one: `final_notice`. */
  flags?: Record<string, boolean>
  /** The date (YYYY-MM-DD) of the letter that it repeats as a reminder, which it says. A reminder with words of its own has none. */
  repeats?: string
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

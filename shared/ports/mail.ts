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

import type { Scheme } from '../shared/scheme/scheme.ts'

/** The addresses that letters and pages carry. */
export interface Addresses {
  /** The page of one link. */
  answer(token: string): string
  /** The own page of whoever has this link: a person, or the holder of an office at a unit. */
  person(token: string): string
  /** Where one click stops newsletters. */
  unsubscribe(token: string): string
  /** A public page of the service. */
  page(name: string, scheme: string): string
  /** What letters are sent from: an address of the verified domain. */
  sender: string
  /** Where answers to letters go: a mailbox that people read (standards EM-10). */
  replyTo(scheme: Scheme): string
}

/** `origin` is `https://…` without a slash at its end. */
export function addressesAt(origin: string, sender: string): Addresses {
  return {
    sender,
    answer: (token) => `${origin}/answer/${token}`,
    unsubscribe: (token) => `${origin}/unsubscribe/${token}`,
    person: (token) => `${origin}/you/${token}`,
    page: (name, scheme) =>
      name === 'front'
        ? `${origin}/`
        : name === 'contact'
          ? `${origin}/contact/${scheme}`
          : `${origin}/${name.replace(/^published\//, `published/${scheme}/`)}`,
    replyTo: (scheme) => scheme.settings.contact_email?.en ?? sender,
  }
}

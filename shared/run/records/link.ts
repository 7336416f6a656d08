/** The way in that one letter gave, to an ask or to a page of its reader's own. Only the hash of its token is kept. */
export type Link = AskLink | PersonLink | OfficeLink | NewslettersLink

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

/** To the page of an office at a unit, for whoever held it when the letter went: it is dead to whoever comes after. */
export interface OfficeLink {
  hash: string
  to: 'office'
  scheme: string
  unit: string
  office: string
  /** Their address and, where it was known, their name: sealed with the token, so that nothing here tells them. */
  holder: { email: string; name?: string }
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

import { addressHash } from '../directory/address-hash.ts'
import type { Ask } from './records/ask.ts'
import type { AskLink, NewslettersLink, PersonLink } from './records/link.ts'
import type { Person } from './records/person.ts'

/** A link to an ask is forgotten a year after the run could still be waiting for it (facts 5). */
const FORGET_LINKS_AFTER_DAYS = 730
/** A person's page lives as long as what it is about: a term of two years, and a year besides. */
const FORGET_PAGES_AFTER_DAYS = 3 * 365

/** The way in that one letter gives to an ask. `hash` is that of the token, which is kept nowhere. */
export function linkFor(
  now: string,
  ask: Pick<Ask, 'run' | 'step' | 'number' | 'generation'>,
  hash: string,
): AskLink {
  const forgetAt = inDays(now, FORGET_LINKS_AFTER_DAYS)
  return { hash, run: ask.run, step: ask.step, number: ask.number, generation: ask.generation ?? 1, forgetAt }
}

/** The way in that one letter gives to its reader's own page. `hash` is that of the token, which is kept nowhere. */
export function personLinkFor(
  now: string,
  { run, who, since }: Pick<Person, 'run' | 'who' | 'since'>,
  hash: string,
): PersonLink {
  return { hash, to: 'person', run, who, since, forgetAt: inDays(now, FORGET_PAGES_AFTER_DAYS) }
}

/** The way out of newsletters that one brings. */
export const newslettersLinkFor = (
  now: string,
  { scheme, email }: { scheme: string; email: string },
  hash: string,
): NewslettersLink => ({
  ...{ hash, to: 'newsletters', scheme, address: addressHash(email) },
  forgetAt: inDays(now, FORGET_LINKS_AFTER_DAYS),
})

/** So many days after an instant, in epoch seconds. */
const inDays = (now: string, days: number): number => Math.floor(Date.parse(now) / 1000) + days * 24 * 60 * 60

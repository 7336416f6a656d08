import { addressHash } from '../directory/address-hash.ts'
import { isSomebodyElse } from '../directory/holder-in.ts'
import type { OfficeHolder } from '../scheme/unit.ts'
import type { Ask } from './records/ask.ts'
import type { AskLink, NewslettersLink, OfficeLink, PersonLink } from './records/link.ts'
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

/** Makes of a text what can be compared, and read by nobody. */
type Seal = (text: string) => string

/** The way in that one letter gives to the page of an office. `hash` and `seal` are of the token, which is kept nowhere. */
export function officeLinkFor(
  now: string,
  { scheme, unit, office }: Pick<OfficeLink, 'scheme' | 'unit' | 'office'>,
  { hash, seal, holder }: { hash: string; seal: Seal; holder: Pick<OfficeHolder, 'name' | 'email'> },
): OfficeLink {
  const forgetAt = inDays(now, FORGET_PAGES_AFTER_DAYS)
  return { hash, to: 'office', scheme, unit, office, holder: sealed(holder, seal), forgetAt }
}

/** Whether whoever holds the office now is the one to whom the letter went. */
export const isStillWith = (
  { holder }: Pick<OfficeLink, 'holder'>,
  now: Pick<OfficeHolder, 'name' | 'email'>,
  seal: Seal,
): boolean => !isSomebodyElse(holder, sealed(now, seal))

const sealed = ({ name, email }: Pick<OfficeHolder, 'name' | 'email'>, seal: Seal): OfficeLink['holder'] => ({
  email: seal(email.trim().toLowerCase()),
  ...(name === undefined ? {} : { name: seal(name) }),
})

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

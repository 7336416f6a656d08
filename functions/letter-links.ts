import type { Wanted } from '../shared/letter/wanted-by.ts'
import { WITHOUT_LINK } from '../shared/letter/wording.ts'
import type { Now } from '../shared/ports/now.ts'
import type { Random } from '../shared/ports/random.ts'
import type { Store } from '../shared/ports/store.ts'
import { listAddress } from '../shared/run/answer-list.ts'
import { linkFor, newslettersLinkFor, officeLinkFor, personLinkFor } from '../shared/run/link.ts'
import { officeAt } from '../shared/run/office-at.ts'
import type { LetterRecord } from '../shared/run/records/letter.ts'
import { askAt, type Situation } from '../shared/run/situation.ts'
import { whoIs } from '../shared/run/this-person.ts'
import type { Text } from '../shared/scheme/text.ts'
import type { Addresses } from './addresses.ts'
import { hashOf, newToken, sealedWith } from './token.ts'

interface LinkDeps {
  store: Store
  now: Now
  random: Random
  addresses: Addresses
}

/** The personal links that a letter shows, or the words in their place. */
export interface Links {
  ask: string | Text
  page: string | Text
}

/** Every letter brings a link of its own. Its token is in the letter, and nowhere else: the table has its hash. */
export async function newLink(deps: LinkDeps, situation: Situation, letter: LetterRecord): Promise<string> {
  const ask = askOf(situation, letter)
  if (!ask) throw new Error(`The letter ${letter.id} brings a link, and there is no ask for it to lead to`)
  const token = newToken(deps.random)
  await deps.store.addLink(linkFor(deps.now(), { ...ask, generation: letter.generation }, hashOf(token)))
  return deps.addresses.answer(token)
}

/** A copy of somebody's letter, and a letter about them to somebody else, bring no way to their page. */
export const isToThemselves = ({ recipient, to }: LetterRecord): boolean => recipient.email === to.email

/**
 * Every letter to a person brings a link to their own page, where they can withdraw (common rules 0.6). A letter to an
 * office at a unit brings one to the page of the office, where it speaks of it.
 */
export async function newPageLink(
  deps: LinkDeps,
  situation: Situation,
  { run, recipient }: LetterRecord,
  wanted: Wanted,
): Promise<string | Text> {
  const who = whoIs(recipient)
  const office = officeAt(situation, recipient)
  if (!who && !(office && wanted.page)) return WITHOUT_LINK
  const token = newToken(deps.random)
  const hash = hashOf(token)
  await deps.store.addLink(
    office
      ? officeLinkFor(deps.now(), office, { hash, seal: sealedWith(token), holder: office.holder })
      : personLinkFor(deps.now(), { run, who: who!, since: recipient.since }, hash),
  )
  return deps.addresses.person(token)
}

/** Every newsletter brings a way out of newsletters, which mail programs show beside it (standards EM-12). */
export async function newWayOut(
  deps: LinkDeps,
  { to: { email } }: LetterRecord,
  scheme: string,
): Promise<string> {
  const token = newToken(deps.random)
  await deps.store.addLink(newslettersLinkFor(deps.now(), { scheme, email }, hashOf(token)))
  return deps.addresses.unsubscribe(token)
}

/** The list of a step behind a person's page; where the letter is kept, the words that stand for the page. */
export const listIn = (page: string | Text, step: string): string | Text =>
  typeof page === 'string' ? `${page}/${listAddress(step)}` : page

/** The ask that a letter is about, where it is about one. */
export const askOf = (situation: Situation, letter: LetterRecord) =>
  letter.ask === undefined ? undefined : askAt(situation.file, { step: letter.step, number: letter.ask })

import { schemeOf } from '../../../schemes/catalogue.ts'
import { heldToday } from '../../../shared/directory/holder-in.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { isStillWith } from '../../../shared/run/link.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { OfficeLink, PersonLink } from '../../../shared/run/records/link.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import { type ThisPerson, thisPerson } from '../../../shared/run/this-person.ts'
import type { Office } from '../../../shared/scheme/office.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import type { OfficeHolder } from '../../../shared/scheme/unit.ts'
import { readSituation } from '../../situation.ts'
import { hashOf, sealedWith } from '../../token.ts'

/** A person with all that their page needs. */
export interface OwnPage {
  situation: Situation
  person: ThisPerson
  /** The register of the scheme. */
  register: Appointment[]
}

/** An office at a unit, with all that the page of whoever holds it needs. It is about no run. */
export interface OfficePage {
  situation: Pick<Situation, 'scheme' | 'unit' | 'directory' | 'now'>
  office: Office
  /** Undefined where nobody holds it today. */
  holder?: OfficeHolder
  /** The unit, which the directory may not have any more. */
  unit: string
  register: Appointment[]
}

/** The same, where somebody does. */
export type HeldOffice = OfficePage & { holder: OfficeHolder }

/** Where the link to a page of somebody's own leads today. */
export type OwnWayIn =
  | { to: 'nowhere' }
  | { to: 'person'; own: OwnPage }
  | { to: 'office'; own: HeldOffice }
  /** The link is of whoever held the office before. */
  | { to: 'former-office'; own: OfficePage }

/**
 * Follows a token to the page of a person or an office. A token that is unknown, expired, or an ask's leads nowhere: all
 * look alike, after the same number of reads (standards LK-06).
 */
export async function followOwn(deps: { store: Store; now: Now }, token: string): Promise<OwnWayIn> {
  const link = await deps.store.link(hashOf(token))
  if (link?.to === 'person') return { to: 'person', own: await ownPage(deps, link) }
  if (link?.to === 'office') return followOffice(deps, link, token)
  await deps.store.file('-')
  await Promise.all([deps.store.file('-'), deps.store.unit('-', '-')])
  await deps.store.register('-')
  return { to: 'nowhere' }
}

async function followOffice(
  { store, now }: { store: Store; now: Now },
  link: OfficeLink,
  token: string,
): Promise<OwnWayIn> {
  const scheme = schemeOf(link.scheme)
  const office = scheme.offices.find(({ id }) => id === link.office)
  if (!office) return { to: 'nowhere' }
  const [unit, directory, register] = await Promise.all([
    store.unit(link.scheme, link.unit),
    store.directory(link.scheme),
    store.register(link.scheme),
  ])
  const situation = { scheme, unit, directory, now: now() }
  const holder = heldToday(situation, office.id)
  const own = { situation, office, unit: link.unit, register }
  return holder && isStillWith(link, holder, sealedWith(token))
    ? { to: 'office', own: { ...own, holder } }
    : { to: 'former-office', own: { ...own, holder } }
}

/** The person behind a link, as things stand now. What the run no longer knows anything of is as good as deleted. */
export async function ownPage(deps: { store: Store; now: Now }, link: Lead): Promise<OwnPage> {
  const situation = await readSituation(deps, link.run)
  const { run, who, since } = link
  const gone: ThisPerson = {
    ...{ who, since, appointments: [], standing: 'erased' },
    person: { run, who, since, name: '', email: '' },
  }
  const register = await deps.store.register(situation.scheme.id)
  return { situation, register, person: thisPerson(situation, link, register) ?? gone }
}

/** The person in this situation, and in the register; undefined when the run knows nothing of them. */
export const personNow = async (
  { store }: { store: Store },
  situation: Situation,
  link: Lead,
): Promise<ThisPerson | undefined> => thisPerson(situation, link, await store.register(situation.scheme.id))

/** What a link says of the person it leads to. */
type Lead = Pick<PersonLink, 'run' | 'who' | 'since'>

/** The language of the page: the one asked for, or its reader's own, or the scheme's first. */
export function languageFor(
  {
    situation,
    ...of
  }: { situation: Pick<Situation, 'scheme'> } & (Pick<OwnPage, 'person'> | Pick<OfficePage, 'holder'>),
  wanted: string | undefined,
): Language {
  const { languages } = situation.scheme
  const own = 'person' in of ? of.person.person.language : of.holder?.language
  const one = (code: string | undefined) => languages.find((language) => language === code)
  return one(wanted) ?? one(own) ?? languages[0] ?? 'en'
}

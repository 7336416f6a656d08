import type { Now, Store } from '../../../shared/ports.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { PersonLink } from '../../../shared/run/records/link.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import { type ThisPerson, thisPerson } from '../../../shared/run/this-person.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { readSituation } from '../../situation.ts'
import { hashOf } from '../../token.ts'

/** A person with all that their page needs. */
export interface OwnPage {
  situation: Situation
  person: ThisPerson
  /** The register of the scheme. */
  register: Appointment[]
}

/**
 * Follows a token to the page of a person. Undefined for a token that is unknown, expired, or an ask's: all look alike,
 * after the same number of reads (standards LK-06).
 */
export async function followPerson(
  deps: { store: Store; now: Now },
  token: string,
): Promise<OwnPage | undefined> {
  const link = await deps.store.link(hashOf(token))
  if (link?.to !== 'person') {
    await deps.store.file('-')
    await Promise.all([deps.store.file('-'), deps.store.unit('-', '-')])
    await deps.store.register('-')
    return undefined
  }
  return ownPage(deps, link)
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

/** The language of the page: the one asked for, or the person's own, or the scheme's first. */
export function languageFor({ situation, person }: OwnPage, wanted: string | undefined): Language {
  const { languages } = situation.scheme
  const one = (code: string | undefined) => languages.find((language) => language === code)
  return one(wanted) ?? one(person.person.language) ?? languages[0] ?? 'en'
}

import type { Role } from '../../access/roles.ts'
import type { Holder } from '../../run/records/ask.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { Language, Text } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Who } from '../../scheme/who.ts'
import { capital, say } from './say.ts'
import { TEXTS } from './texts.ts'

interface Speaking {
  scheme: Scheme
  language: Language
}

/** Who a step asks, within a sentence: "the Workforce Director", "the person named". */
export function whoIn({ scheme, language }: Speaking, who: Who): string {
  if ('person' in who) return say(TEXTS.thePerson, language)
  if ('member' in who) return say(TEXTS.theMember, language)
  return say(TEXTS.theOffice, language, { title: officeTitle({ scheme, language }, who.office) })
}

/** Who a step asks, by itself: "Workforce Director", "The person named". */
export function whoAlone(speaking: Speaking, who: Who): string {
  return 'office' in who ? officeTitle(speaking, who.office) : capital(whoIn(speaking, who))
}

const ROLE_NAMES: Record<Role, Text> = {
  viewer: TEXTS.roleViewer,
  'case-worker': TEXTS.roleCaseWorker,
  'round-manager': TEXTS.roleRoundManager,
  'data-protection': TEXTS.roleDataProtection,
}

/** Whoever a record says: `office:chair`, `person:nominee`, `colleague`, `role:case-worker` or `system`. */
export function whoAs(speaking: Speaking, as: string): string {
  const [kind, id = ''] = as.split(':')
  if (kind === 'office') return officeTitle(speaking, id)
  if (kind === 'role' && Object.hasOwn(ROLE_NAMES, id)) return say(ROLE_NAMES[id as Role], speaking.language)
  if (kind === 'person') return whoAlone(speaking, { person: id })
  if (kind === 'colleague') return capital(say(TEXTS.theColleague, speaking.language))
  if (kind === 'system') return say(TEXTS.theService, speaking.language)
  return as
}

/** The office, the person in it where one is known, and the address. */
export function holderWords(speaking: Speaking, { as, name, email }: Holder): string {
  const who = whoAs(speaking, as)
  const office = speaking.scheme.offices.find((candidate) => as === `office:${candidate.id}`)
  // Where the directory has no name, the holder goes by the office's English title.
  const known = name !== office?.title.en ? name : ''
  return [who, known, email].filter((part) => part !== '').join(', ')
}

function officeTitle({ scheme, language }: Speaking, id: string): string {
  const office = scheme.offices.find((candidate) => candidate.id === id)
  return office ? inLanguage(office.title, language) : id
}

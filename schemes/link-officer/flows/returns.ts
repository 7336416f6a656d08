import type { Source } from '../../../shared/scheme/source.ts'
import type { Start } from '../../../shared/scheme/start.ts'
import { type Members, person } from '../../../shared/scheme/who.ts'

/** What the flows of a link officer in post share: whom they go through, and how letters name that person. */
export const linkOfficers = { unit: 'organisation', holding: 'link-officer' } satisfies Members
/** The same, and whoever comes into post while there is still time to answer. */
export const orLater = { ...linkOfficers, joinable: true } satisfies Members
export const linkOfficer = person('link-officer')
export const named: Record<string, Source> = { link_officer_name: 'person.link-officer.name' }

/** What the quarter before came to, which LO-L13 tells: the co-ordinator sums it up when the returns are in. */
export const before: Start['carry'] = { flow: 'quarterly-return', as: 'summary', form: 'LO-S20' }
export const lastTime: Record<string, Source> = {
  themes_summary: { byLanguage: { en: 'answer.summary.themes_en', cy: 'answer.summary.themes_cy' } },
  action_summary: { byLanguage: { en: 'answer.summary.action_en', cy: 'answer.summary.action_cy' } },
}

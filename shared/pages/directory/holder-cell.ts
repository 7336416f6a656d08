import { formatDate } from '../../calendar/format-date.ts'
import type { HandOver } from '../../directory/records.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { OfficeHolder } from '../../scheme/unit.ts'
import type { DirectoryCell } from '../views/directory.ts'

const LANGUAGES = { en: 'English', cy: 'Welsh', both: 'English and Welsh' }

/** The language somebody is written to in. */
export const languageName = (holder: OfficeHolder | undefined): string =>
  holder?.language ? LANGUAGES[holder.language] : holder ? 'Not known: every language' : ''

/** What an office is called. */
export const titleOf = ({ offices }: Scheme, office: string): string =>
  offices.find(({ id }) => id === office)?.title.en ?? office

/** Who holds an office, in words; empty when nobody does. */
export const holderName = (holder: OfficeHolder | undefined): string =>
  holder ? [holder.name, holder.title?.en, holder.email].filter(Boolean).join(', ') : ''

/** How it stands with an office: held, vacant, or held at an address that letters do not reach. */
export function officeState(
  holder: OfficeHolder | undefined,
  isBad: (address: string) => boolean,
): DirectoryCell {
  if (!holder) return { text: 'Vacant', tag: 'late' }
  return isBad(holder.email) ? { text: 'Letters come back', tag: 'failed' } : { text: 'Held', tag: 'done' }
}

/** Who will hold an office, and from when. */
export const announced = (handOvers: HandOver[], office: string): string =>
  handOvers
    .filter((one) => one.office === office && one.holder)
    .map((one) => `${holderName(one.holder)}, from ${formatDate(one.on, 'en')}`)
    .join('\n')

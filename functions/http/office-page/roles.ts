import { formatDate } from '../../../shared/calendar/format-date.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { OFFICE_PAGE } from '../../../shared/own-page/office-wording.ts'
import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import { holding } from '../../../shared/run/holding.ts'
import { inPostSince } from '../../../shared/run/in-post-since.ts'
import { startsOfOffice } from '../../../shared/run/office-start.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import { fill } from '../../../shared/scheme/letter.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { inLanguage, type Language, type Text } from '../../../shared/scheme/text.ts'
import type { OfficePage } from '../own-page/way-in.ts'

/** Who holds the roles that the office can start something about, a row each. */
export const roleRows = (page: OfficePage, language: Language): SummaryRow[] => {
  const roles = startsOfOffice(page.situation.scheme, page.office.id).map(({ start }) => start.holding ?? '')
  return [...new Set(roles)].map((role) => roleRow(page, role, language))
}

/** What one holder of a role is called. */
export function roleName({ register }: Scheme, id: string, language: Language): string {
  const role = register.find((one) => one.id === id)
  return role ? inLanguage(role.singular ?? role.name, language) : ''
}

/** Who holds a role at the unit today, since when and, where it is known, for how long; and who comes next. */
export function roleRow(
  { situation: { scheme, now }, unit, register }: OfficePage,
  id: string,
  language: Language,
): SummaryRow {
  const today = londonDate(now)
  const here = register.filter((entry) => entry.unit === unit)
  const [current] = holding(here, id, today)
  const coming = here.filter(
    (entry) => entry.role === id && entry.from > today && entry.email !== current?.email,
  )
  const say = (text: Text, { name, from, until }: Appointment) =>
    fill(inLanguage(text, language), {
      name,
      from: formatDate(from, language),
      until: formatDate(until, language),
    })
  const since = current && { ...current, from: inPostSince(register, current) }
  const value = since
    ? say(since.ended ? OFFICE_PAGE.until : OFFICE_PAGE.since, since)
    : inLanguage(OFFICE_PAGE.nobody, language)
  return {
    label: roleName(scheme, id, language),
    value: [value, ...coming.map((entry) => say(OFFICE_PAGE.next, entry))].join('\n'),
  }
}

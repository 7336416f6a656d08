import { formatDate } from '../../calendar/format-date.ts'
import { type AgreedIn, versionAgreed } from '../../run/agreed.ts'
import { inductedOn } from '../../run/inducted.ts'
import type { Answered } from '../../run/records/answer.ts'
import type { Appointment } from '../../run/records/appointment.ts'
import { vacancies } from '../../run/vacancies.ts'
import type { Role } from '../../scheme/role.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { Language, Text } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import type { RegisterView } from '../views/register.ts'
import { isOptional } from './optional-role.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import { unitName } from './wording.ts'

/** The register of one scheme, and its directory of units. */
export interface SchemeRegister {
  scheme: Scheme
  appointments: Appointment[]
  units: Unit[]
  /** What says who has agreed the documents of roles, by role. */
  agreed?: Record<string, AgreedIn>
  /** What says who is inducted: answers, by form, newest first. */
  attended?: Record<string, Answered[]>
}
export interface RegisterInput {
  registers: SchemeRegister[]
  language: Language
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
}

type Row = RegisterView['roles'][number]['rows'][number]

/** Who holds which role, until when, and what is vacant: one table a role, by unit. */
export function registerView({ registers, language, today }: RegisterInput): RegisterView {
  return {
    kind: 'register',
    roles: registers.flatMap((register) =>
      register.scheme.register.map((role) => ({
        heading: headingOf(register.scheme, role, registers.length > 1, language),
        rows: rowsOf(register, role, language, today),
        ...(role.inducted && { inducted: true as const }),
        ...(role.agrees && { agreed: true as const }),
        ...vacanciesOf(register, role, language, today),
      })),
    ),
  }
}

function headingOf(scheme: Scheme, role: Role, several: boolean, language: Language): string {
  const what = inLanguage(role.name, language)
  return several ? say(TEXTS.named, language, { who: inLanguage(scheme.name, language), what }) : what
}

function rowsOf(register: SchemeRegister, role: Role, language: Language, today: string): Row[] {
  const { scheme, units } = register
  const entries = register.appointments.filter((appointment) => appointment.role === role.id)
  const latest = latestOf(entries, today)
  const coming = entries.filter((entry) => entry.from > today && latest.get(entry.unit) !== entry)
  const held = [...latest.values(), ...coming].map((entry) => ({
    ...heldRow(entry, register, language, today),
    ...inductedBy(register, role, entry, language),
    ...agreedBy(register, role, entry, language),
  }))
  // Nobody need be found for a role that only some answers lead to: it is never vacant.
  const empty = isOptional(scheme, role)
    ? []
    : units.filter((unit) => unit.inScope && !latest.has(unit.id)).map((unit) => vacantRow(unit, language))
  return [...held, ...empty].toSorted((a, b) => a.unit.localeCompare(b.unit, language))
}

/** One role at one unit has one holder: who began last. Who is still to begin counts only where nobody ever did. */
export function latestOf(appointments: Appointment[], today: string): Map<string, Appointment> {
  const latest = new Map<string, Appointment>()
  for (const entry of appointments.toSorted((a, b) => a.from.localeCompare(b.from)))
    if (entry.from <= today || !latest.has(entry.unit)) latest.set(entry.unit, entry)
  return latest
}

/** Who holds it, who is about to leave or to begin it, and whose two years are over without an answer. */
function stateOf(
  { from, until, ended, overdue }: Appointment,
  today: string,
): { state: Text; tag: Row['tag'] } {
  if (until < today) return { state: TEXTS.over, tag: 'late' }
  if (from > today) return { state: TEXTS.toBegin, tag: 'waiting' }
  if (ended) return { state: TEXTS.leaves, tag: 'waiting' }
  return overdue ? { state: TEXTS.renewalOverdue, tag: 'late' } : { state: TEXTS.inPost, tag: 'done' }
}

/** When a role was empty, why, until when, and for how many working days (link officer, 1.7). */
function vacanciesOf(
  { scheme, appointments, units }: SchemeRegister,
  role: Role,
  language: Language,
  today: string,
) {
  const date = (day: string | undefined) => (day ? formatDate(day, language) : '')
  const rows = isOptional(scheme, role) ? [] : vacancies(appointments, role.id, today)
  if (rows.length === 0) return {}
  return {
    vacancies: rows.map(({ unit, opened, reason = '', filled, days }) => ({
      unit: unitName(units, unit, language),
      ...{ opened: date(opened), reason, filled: date(filled), days: String(days) },
    })),
  }
}

function heldRow(
  entry: Appointment,
  { scheme, units }: SchemeRegister,
  language: Language,
  today: string,
): Row {
  const { unit, name, title, from, until } = entry
  const { state, tag } = stateOf(entry, today)
  return {
    unit: unit === '' ? inLanguage(scheme.name, language) : unitName(units, unit, language),
    holder: title ? `${name}, ${title}` : name,
    from: formatDate(from, language),
    until: formatDate(until, language),
    state: say(state, language),
    tag,
  }
}

/** On which day they came to what inducts them (link officer, 1.7), where the role has that. */
export const inductionOf = (
  { attended, appointments }: SchemeRegister,
  { inducted }: Role,
  entry: Appointment,
): string | undefined => inducted && attended && inductedOn(inducted, attended, appointments, entry)

function inductedBy(register: SchemeRegister, role: Role, entry: Appointment, language: Language) {
  const day = inductionOf(register, role, entry)
  return day === undefined ? {} : { inducted: formatDate(day, language) }
}

/** Which version of the role's document they have agreed (link officer, 1.7), where there is one to agree. */
export function versionOf(
  { agreed, appointments }: SchemeRegister,
  { id, agrees }: Role,
  entry: Appointment,
) {
  const known = agreed?.[id]
  return agrees && known && versionAgreed(agrees, known, appointments, entry)
}

function agreedBy(register: SchemeRegister, role: Role, entry: Appointment, language: Language) {
  if (!role.agrees) return {}
  const version = versionOf(register, role, entry)
  return { agreed: version === undefined ? say(TEXTS.agreedNone, language) : String(version) }
}

function vacantRow(unit: Unit, language: Language): Row {
  const state = say(TEXTS.vacant, language)
  return { unit: inLanguage(unit.name, language), holder: '', from: '', until: '', state, tag: 'late' }
}

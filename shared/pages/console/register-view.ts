import { formatDate } from '../../calendar/format-date.ts'
import type { Appointment } from '../../run/records.ts'
import type { Role, Scheme, Unit } from '../../scheme/scheme.ts'
import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { RegisterView } from '../views.ts'
import { isOptional } from './optional-role.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import { unitName } from './wording.ts'

/** The register of one scheme, and its directory of units. */
export interface SchemeRegister {
  scheme: Scheme
  appointments: Appointment[]
  units: Unit[]
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
  const latest = latestOf(register.appointments.filter((appointment) => appointment.role === role.id))
  const held = [...latest.values()].map((appointment) => heldRow(appointment, register, language, today))
  // Nobody need be found for a role that only some answers lead to: it is never vacant.
  const empty = isOptional(scheme, role)
    ? []
    : units.filter((unit) => unit.inScope && !latest.has(unit.id)).map((unit) => vacantRow(unit, language))
  return [...held, ...empty].toSorted((a, b) => a.unit.localeCompare(b.unit, language))
}

/** One role at one unit has one holder: who was appointed last. */
function latestOf(appointments: Appointment[]): Map<string, Appointment> {
  const latest = new Map<string, Appointment>()
  for (const appointment of appointments.toSorted((a, b) => a.from.localeCompare(b.from)))
    latest.set(appointment.unit, appointment)
  return latest
}

function heldRow(
  { unit, name, title, from, until }: Appointment,
  { scheme, units }: SchemeRegister,
  language: Language,
  today: string,
): Row {
  const over = until < today
  return {
    unit: unit === '' ? inLanguage(scheme.name, language) : unitName(units, unit, language),
    holder: title ? `${name}, ${title}` : name,
    from: formatDate(from, language),
    until: formatDate(until, language),
    state: say(over ? TEXTS.over : TEXTS.inPost, language),
    tag: over ? 'late' : 'done',
  }
}

function vacantRow(unit: Unit, language: Language): Row {
  const state = say(TEXTS.vacant, language)
  return { unit: inLanguage(unit.name, language), holder: '', from: '', until: '', state, tag: 'late' }
}

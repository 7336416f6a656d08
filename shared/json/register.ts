import { isOptional } from '../pages/console/optional-role.ts'
import {
  inductionOf,
  latestOf,
  type RegisterInput,
  type SchemeRegister,
  versionOf,
} from '../pages/console/register-view.ts'
import type { Role } from '../scheme/role.ts'
import { inLanguage, type Language } from '../scheme/text.ts'
import { present } from './run.ts'
import { count, date, list, object, oneOf, type Schema, text } from './schema.ts'

/** Who holds which role at which unit, and where it is vacant. */
export function registerResource({ registers, today, language }: RegisterInput) {
  return {
    kind: 'register' as const,
    roles: registers.flatMap((register) =>
      register.scheme.register.map((role) => ({
        scheme: register.scheme.id,
        role: role.id,
        name: inLanguage(role.name, language),
        entries: entriesOf(register, role, today, language),
      })),
    ),
  }
}

export const REGISTER: Schema = object({
  kind: { const: 'register' },
  roles: list(
    object({
      ...{ scheme: text, role: text, name: text },
      entries: list(
        object(
          { unit: object({ id: text, name: text }), state: oneOf('in-post', 'over', 'vacant') },
          {
            holder: object({ name: text, email: text }, { title: text }),
            from: date,
            until: { ...date, description: 'The first day on which it no longer holds' },
            inducted: {
              ...date,
              description: 'The day on which they came to what inducts holders of the role',
            },
            agreed: {
              ...count,
              description: 'The newest version that they have agreed of the document of the role',
            },
          },
        ),
      ),
    }),
  ),
})

function entriesOf(register: SchemeRegister, role: Role, today: string, language: Language) {
  const { scheme, units, appointments } = register
  const latest = latestOf(
    appointments.filter((one) => one.role === role.id),
    today,
  )
  const unitOf = (id: string) => {
    const name = units.find((unit) => unit.id === id)?.name ?? (id === '' ? scheme.name : undefined)
    return { id, name: name ? inLanguage(name, language) : id }
  }
  const held = [...latest.values()].map((entry) => ({
    unit: unitOf(entry.unit),
    state: entry.until < today ? 'over' : 'in-post',
    holder: present({ name: entry.name, email: entry.email, title: entry.title }),
    ...present({
      from: entry.from,
      until: entry.until,
      inducted: inductionOf(register, role, entry),
      agreed: versionOf(register, role, entry),
    }),
  }))
  const without = isOptional(scheme, role)
    ? []
    : units.filter(({ id, inScope }) => inScope && !latest.has(id))
  return [...held, ...without.map(({ id }) => ({ unit: unitOf(id), state: 'vacant' }))]
}

import type { Scheme } from '../scheme.ts'
import { oneOf, type Problem } from './problem.ts'

/** Who stands in for an office of the scheme is another office of the scheme, and the contact is one too. */
export function checkOffices({ offices, contact }: Scheme): Problem[] {
  const whole = offices.filter(({ of }) => of === 'scheme').map(({ id }) => id)
  const unknown = contact !== undefined && !whole.includes(contact)
  return [
    ...(unknown
      ? [{ at: 'contact', wrong: `"${contact}" is no office of the scheme`, remedy: `Use ${oneOf(whole)}` }]
      : []),
    ...checkStandIns(offices, whole),
  ]
}

function checkStandIns(offices: Scheme['offices'], whole: string[]): Problem[] {
  return offices.flatMap(({ id, standIn }) => {
    if (standIn === undefined) return []
    const others = whole.filter((one) => one !== id)
    if (others.includes(standIn)) return []
    return [
      { at: `offices/${id}`, wrong: `"${standIn}" cannot stand in for it`, remedy: `Use ${oneOf(others)}` },
    ]
  })
}

import type { Person, Reaction } from '../rehearsal.ts'
import { staffOf } from './directors.ts'
import type { Cast } from './organisations.ts'
import { acceptance, declining, type Named, nomination } from './typed.ts'

const NAMED = 'You have been n'

/** Everybody else at an organisation whom a letter reaches. */
export function staffAt(cast: Cast): Person[] {
  const { organisation, part } = cast
  const first = staffOf(cast)
  const second = staffOf(cast, 1)
  switch (part) {
    case 'declines':
    case 'is silent':
      return []
    case 'nominates with a deputy':
      return [
        nominee(first, organisation, accepts(first)),
        nominee(second, organisation, accepts(second), 'deputy'),
      ]
    case 'nominee declines':
      return [nominee(first, organisation, declines), nominee(second, organisation, accepts(second))]
    case 'passes it on':
      return [colleague(second, first, organisation), nominee(first, organisation, accepts(first))]
    default:
      return [first, ...(cast.staff.length > 1 ? [second] : [])].map((who) =>
        nominee(who, organisation, accepts(who)),
      )
  }
}

const nominee = (who: Named, organisation: string, act: Reaction['act'], as = 'nominee'): Person => ({
  name: who.name,
  as: `${as} of ${organisation}`,
  addresses: [who.email],
  reactions: [{ to: [NAMED], after: [0, 6], at: '18:30', act }],
})

const accepts = (who: Named): Reaction['act'] => ({ typed: acceptance(who), tells: 'accepts' })
const declines: Reaction['act'] = { typed: declining, tells: 'declines' }

const colleague = (who: Named, named: Named, organisation: string): Person => ({
  name: who.name,
  as: `colleague at ${organisation}`,
  addresses: [who.email],
  reactions: [
    {
      ...{ to: ['Please nominate'], after: [1, 5], at: '09:50' },
      act: { typed: nomination(who.name, named), tells: `nominates ${named.name}, as asked by the director` },
    },
  ],
})

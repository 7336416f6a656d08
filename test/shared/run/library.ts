import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import { readers } from '../scheme/readers.ts'
import { type Player, playChild, playRun } from './player.ts'

export const library: Unit = {
  id: 'ash',
  name: { en: 'Ash', cy: 'Onnen' },
  inScope: true,
  holders: { keeper: { name: 'Kay', email: 'kay@ash.example', language: 'cy' } },
}

/** Wednesday 20 January 2027 is the day that the plan names. */
export const plan = { day: '2027-01-20', present: ['ash'], held: 'yes' }

export const naming = { answer: 'name', reader_name: 'Rhys', reader_email: 'rhys@ash.example' }

/** The run of one library in the small scheme. */
export function ashRun(unit: Unit = library, scheme: Scheme = readers()): Player {
  return playChild(playRun(scheme, plan), 'libraries', unit)
}

import type { Flow } from '../shared/scheme/flow.ts'
import type { Scheme } from '../shared/scheme/scheme.ts'
import { serveTogether } from '../shared/scheme/together.ts'
import { linkOfficer } from './link-officer/scheme.ts'

/** Every scheme of the service. A new one is a folder beside these, and a line here. */
export const schemes: Scheme[] = serveTogether([linkOfficer])

/** The scheme with this id. Throws when there is none. */
export function schemeOf(id: string): Scheme {
  const scheme = schemes.find((candidate) => candidate.id === id)
  if (!scheme)
    throw new Error(`There is no scheme "${id}"; there are ${schemes.map((one) => one.id).join(', ')}`)
  return scheme
}

/** The flow of a scheme with this id. Throws when there is none. */
export function flowOf(scheme: Scheme, id: string): Flow {
  const flow = scheme.flows.find((candidate) => candidate.id === id)
  if (!flow)
    throw new Error(
      `${scheme.id} has no flow "${id}"; it has ${scheme.flows.map((one) => one.id).join(', ')}`,
    )
  return flow
}

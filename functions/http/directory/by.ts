import type { By } from '../../../shared/directory/changes.ts'
import type { Now } from '../../../shared/ports.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { csrfOfConsole } from '../console-filling.ts'
import { RequestRefused } from '../refused.ts'
import { field, type PageRequest } from '../request.ts'

/** Who changes the directory: a role, and never a name. */
export const byOf = (deps: { now: Now }, scheme: Scheme): By => ({
  who: `office:${scheme.administrator}`,
  at: deps.now(),
})

/** Throws RequestRefused when a form was not one that the console gave this person. */
export function checkCsrf(request: PageRequest): void {
  if (field(request.form, 'csrf') !== csrfOfConsole(request)) throw new RequestRefused('stale')
}

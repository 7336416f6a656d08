import type { By } from '../../../shared/directory/changes.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { ConsoleRequest } from '../console/page.ts'
import { RequestRefused } from '../refused.ts'
import { field } from '../request.ts'

/** Who changes the directory: an office and the reference of who acts for it, and never a name. */
export const byOf = (deps: { now: Now }, scheme: Scheme, request: ConsoleRequest): By => ({
  who: `office:${scheme.administrator} ${request.who.reference}`,
  at: deps.now(),
})

/** Throws RequestRefused when a form was not one that the console gave this person. */
export function checkCsrf(request: ConsoleRequest): void {
  if (field(request.form, 'csrf') !== request.csrf) throw new RequestRefused('stale')
}

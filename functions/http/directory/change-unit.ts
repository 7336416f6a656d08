import { changeUnits, confirmUnit } from '../../../shared/directory/changes.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { changeDirectory } from '../../change-directory.ts'
import type { ConsoleRequest } from '../console/page.ts'
import { fromThisForm } from '../filling/from-this-form.ts'
import { RequestRefused } from '../refused.ts'
import { type PageResponse, seeOther } from '../response.ts'
import { byOf } from './by.ts'
import { takeOver } from './units-of.ts'

/** A button on a unit's page: it is in scope, it is not, or all that stands there is right. Pressed twice, once done. */
export async function changeUnit(
  deps: { store: Store; now: Now },
  scheme: Scheme,
  id: string,
  what: string,
  request: ConsoleRequest,
): Promise<PageResponse> {
  fromThisForm(request, request.csrf)
  if (!['in-scope', 'out-of-scope', 'confirm'].includes(what)) throw new RequestRefused('not-found')
  await takeOver(deps.store, scheme)
  await changeDirectory(deps, scheme.id, async (directory) => {
    const unit = await deps.store.unit(scheme.id, id)
    if (!unit) throw new RequestRefused('not-found')
    if (what === 'confirm') return confirmUnit(directory, unit, byOf(deps, scheme, request))
    const after = { ...unit, inScope: what === 'in-scope' }
    return changeUnits(directory, [{ before: unit, after }], byOf(deps, scheme, request))
  })
  return seeOther(`/console/directory/${scheme.id}/units/${id}`)
}

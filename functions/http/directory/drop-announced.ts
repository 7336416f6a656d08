import { dropAnnouncement } from '../../../shared/directory/changes.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { changeDirectory } from '../../change-directory.ts'
import type { SendDeps } from '../../send-letter.ts'
import type { ConsoleRequest } from '../console/page.ts'
import { fromThisForm } from '../filling/from-this-form.ts'
import { field } from '../request.ts'
import { type PageResponse, seeOther } from '../response.ts'
import { byOf } from './by.ts'
import { backOf, officeAt, placeOf } from './office-at.ts'

/** A change that was announced does not come about. */
export async function dropAnnounced(
  deps: SendDeps,
  scheme: Scheme,
  [unitId = '', officeId = '']: string[],
  request: ConsoleRequest,
): Promise<PageResponse> {
  fromThisForm(request, request.csrf)
  const { office, unit } = await officeAt(deps, scheme, unitId, officeId)
  const place = placeOf(scheme, office, unit, field(request.form, 'on'))
  await changeDirectory(deps, scheme.id, async (directory) => {
    const noted = await deps.store.handOver(place)
    return noted?.holder && dropAnnouncement(directory, noted, byOf(deps, scheme, request))
  })
  return seeOther(backOf(scheme, unit))
}

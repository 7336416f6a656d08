import { placeAt } from '../../../shared/access/places.ts'
import { may, type Role } from '../../../shared/access/roles.ts'
import type { DirectoryView } from '../../../shared/pages/views/directory.ts'
import type { View } from '../../../shared/pages/views/view.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { type ConsoleRequest, consoleFrame } from '../console/page.ts'
import { frameOf } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'

/** A page of the directory, with what its reader may use. The console is in English. */
export function shown(
  request: ConsoleRequest,
  scheme: Scheme,
  view: View,
  backHref?: string,
  status = 200,
): PageResponse {
  const frame = frameOf({ scheme }, 'en', { console: consoleFrame(request, 'directory'), backHref })
  const own = view.kind === 'directory' ? withinReach(view, request.who.roles) : view
  return viewed(frame, own, { status })
}

/** Leaves out the links and buttons that lead where these roles may not go. */
function withinReach(view: DirectoryView, roles: Role[]): DirectoryView {
  const reaches = (method: string, href: string): boolean => {
    const place = placeAt(method, href.replace(/\?.*$/, ''))
    return place !== undefined && may(roles, place.needs)
  }
  return {
    ...view,
    links: view.links.filter(({ href }) => reaches('GET', href)),
    buttons: view.buttons.filter(({ action }) => reaches('POST', action)),
    tables: view.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'object' && 'href' in cell && !reaches('GET', cell.href) ? cell.text : cell,
        ),
      ),
    })),
  }
}

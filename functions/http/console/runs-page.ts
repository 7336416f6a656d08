import { schemes } from '../../../schemes/catalogue.ts'
import { may } from '../../../shared/access/roles.ts'
import { runsResource } from '../../../shared/json/runs.ts'
import { runsView } from '../../../shared/pages/console/runs-view.ts'
import type { Basics } from '../../steps/wiring.ts'
import type { PageResponse } from '../response.ts'
import { language } from './language.ts'
import { noSuchPage } from './no-such-page.ts'
import type { ConsoleRequest } from './page.ts'
import { shown } from './shown.ts'

/** All runs, newest first, and what can be started. */
export async function runsPage(deps: Basics, request: ConsoleRequest): Promise<PageResponse> {
  const ids = schemes.map((scheme) => scheme.id)
  const { runs, next } = await deps.store.runs(ids, request.query.after).catch(noSuchPage)
  // Read only where a run on the page is about one.
  const about = schemes.filter(({ id }) =>
    runs.some(({ scheme, unit }) => scheme === id && unit !== undefined),
  )
  const units = await Promise.all(
    about.map(async ({ id }) => (await deps.store.units(id)).map((unit) => ({ ...unit, scheme: id }))),
  )
  const view = runsView({ schemes, runs, units: units.flat(), next, language })
  const startable = may(request.who.roles, 'start-run') ? view.startable : []
  const searchable = may(request.who.roles, 'see-records')
  return shown(request, 'runs', { ...view, startable, searchable }, {}, () =>
    runsResource({ schemes, runs, language }, view.nextHref),
  )
}

import { drawings } from 'countersign:drawings'
import { placeAt } from '../../../shared/access/places.ts'
import { may } from '../../../shared/access/roles.ts'
import { runResource } from '../../../shared/json/run.ts'
import { countsOnly } from '../../../shared/pages/console/counts-only.ts'
import { runView } from '../../../shared/pages/console/run-view.ts'
import { withoutWithheld } from '../../../shared/run/withhold.ts'
import { drawingKey } from '../../../shared/scheme/drawing.ts'
import { readSituation } from '../../situation.ts'
import type { Basics } from '../../steps/wiring.ts'
import type { PageResponse } from '../response.ts'
import { readRounds } from './board.ts'
import { executionLink } from './execution-link.ts'
import { unitsOf } from './filling.ts'
import { language } from './language.ts'
import { noSuchRun } from './no-such-run.ts'
import { type ConsoleRequest, notAllowed } from './page.ts'
import { shown } from './shown.ts'

/**
 * A run, as much of it as whoever looks may see. `machines` is what the ARNs of all state machines start with.
 */
export async function runPage(
  deps: Basics & { machines: string },
  request: ConsoleRequest,
  id: string,
): Promise<PageResponse> {
  const whole = await readSituation(deps, id).catch(noSuchRun)
  const { roles } = request.who
  const situation = may(roles, 'see-withheld') ? whole : withoutWithheld(whole)
  const [children, letters, ledger, reasons, units] = await Promise.all([
    deps.store.children(id),
    deps.store.letters(id),
    deps.store.ledger(id),
    deps.store.reasons(id),
    unitsOf(deps.store, situation.scheme),
  ])
  const { child, scheme, flow } = situation.file.run
  const rounds = await readRounds(deps, id, children)
  const records = may(roles, 'see-records')
  // What one unit was asked and said is no count.
  if (child && !records) return notAllowed(request, 'see-records')
  const shownWhole = runView({
    ...{ situation, children, letters, ledger, reasons, units, language },
    ...{ childAsks: rounds.asks, childLetters: rounds.letters },
    drawing: drawings[drawingKey(scheme, flow, child?.step)],
    execution: executionLink(deps.machines, situation.file.run),
  })
  const view = records ? shownWhole : countsOnly(shownWhole)
  const ledgerHref = may(roles, 'take-ledger') ? view.ledgerHref : undefined
  const actions = view.actions?.filter(({ href }) => {
    const place = placeAt('GET', href)
    return place && may(roles, place.needs)
  })
  return shown(
    request,
    'runs',
    { ...view, ledgerHref, actions },
    { backHref: child ? `/console/runs/${encodeURIComponent(child.parent)}` : '/console' },
    () => runResource({ situation, children, letters, ledger, language, records }),
  )
}

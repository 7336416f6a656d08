import { schemes } from '../../../schemes/catalogue.ts'
import { addressHash } from '../../../shared/directory/address-hash.ts'
import { directoryView } from '../../../shared/pages/directory/directory-view.ts'
import { unitView } from '../../../shared/pages/directory/unit-view.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { openAsksOf } from '../../hand-over.ts'
import type { ConsoleRequest } from '../console/page.ts'
import { RequestRefused } from '../refused.ts'
import type { PageResponse } from '../response.ts'
import { shown } from './shown.ts'
import { directoryUnits } from './units-of.ts'

type Deps = { store: Store; now: Now }

/** The units of a scheme with their offices, and the scheme's own offices. */
export async function showDirectory(
  deps: Deps,
  scheme: Scheme,
  request: ConsoleRequest,
): Promise<PageResponse> {
  const [directory, units, handOvers, bad] = await Promise.all([
    deps.store.directory(scheme.id),
    directoryUnits(deps.store, scheme),
    deps.store.handOvers(scheme.id),
    deps.store.badAddresses(scheme.id),
  ])
  const view = directoryView({
    scheme,
    others: schemes.filter(({ id }) => id !== scheme.id),
    directory,
    units,
    handOvers,
    isBad: isBadIn(bad),
    page: Number(request.query.page) || 1,
    csrf: request.csrf,
  })
  return shown(request, scheme, view)
}

/** One unit with its holders, and what can be changed. */
export async function showUnit(
  deps: Deps,
  scheme: Scheme,
  id: string,
  request: ConsoleRequest,
): Promise<PageResponse> {
  const [units, handOvers, bad] = await Promise.all([
    directoryUnits(deps.store, scheme),
    deps.store.handOvers(scheme.id),
    deps.store.badAddresses(scheme.id),
  ])
  const unit = units.find((candidate) => candidate.id === id)
  if (!unit) throw new RequestRefused('not-found')
  const offices = scheme.offices.filter((office) => office.of === 'unit')
  const asks = await openAsksOf(
    deps,
    offices.map((office) => ({ scheme: scheme.id, unit: id, office: office.id, on: '' })),
  )
  const view = unitView({
    scheme,
    unit,
    handOvers: handOvers.filter((one) => one.unit === id),
    asks,
    isBad: isBadIn(bad),
    csrf: request.csrf,
  })
  return shown(request, scheme, view, `/console/directory/${scheme.id}`)
}

/** Whether letters to an address have come back. */
function isBadIn(bad: { hash: string }[]): (address: string) => boolean {
  const hashes = new Set(bad.map(({ hash }) => hash))
  return (address) => hashes.size > 0 && hashes.has(addressHash(address))
}

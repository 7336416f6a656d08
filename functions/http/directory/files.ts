import { exportFile } from '../../../shared/directory/export-file.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { download } from '../download.ts'
import type { PageResponse } from '../response.ts'
import { directoryUnits } from './units-of.ts'

/** The units as a file for a spreadsheet: changed there, it can be imported again. */
export async function exported(deps: { store: Store }, scheme: Scheme): Promise<PageResponse> {
  return download(
    `${scheme.id}-directory`,
    'csv',
    exportFile(scheme, await directoryUnits(deps.store, scheme)),
  )
}

/** The whole ledger of the directory as a file, which `npm run verify` checks without the service. */
export async function ledgerFile(deps: { store: Store; now: Now }, scheme: Scheme): Promise<PageResponse> {
  const entries = (await deps.store.directoryLedger(scheme.id)).map(
    ({ number, at, who, what, unit, office, detail, previous, previousAt, hash }) => ({
      number,
      at,
      who,
      what,
      unit,
      office,
      detail,
      previous,
      previousAt,
      hash,
    }),
  )
  return download(
    `${scheme.id}-directory-ledger`,
    'json',
    JSON.stringify({ directory: scheme.id, taken: deps.now(), entries }, null, 2),
  )
}

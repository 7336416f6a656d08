import type { Basics } from '../../steps/wiring.ts'
import { download } from '../download.ts'
import { RequestRefused } from '../refused.ts'
import type { PageResponse } from '../response.ts'

/** The whole ledger of a run as a file, which `npm run verify` checks without the service. */
export async function ledgerFile(deps: Basics, id: string): Promise<PageResponse> {
  const file = await deps.store.file(id)
  if (!file) throw new RequestRefused('not-found')
  const entries = (await deps.store.ledger(id)).map(
    ({ number, at, who, what, step, detail, previous, previousAt, hash }) => ({
      number,
      at,
      who,
      what,
      step,
      detail,
      previous,
      previousAt,
      hash,
    }),
  )
  return download(
    `${file.run.reference}-ledger`,
    'json',
    JSON.stringify({ run: id, reference: file.run.reference, taken: deps.now(), entries }, null, 2),
  )
}

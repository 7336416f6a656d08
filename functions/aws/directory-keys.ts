import type { HandOver } from '../../shared/directory/records.ts'
import { ledgerKey, ledgerOf, partitionOf } from './keys.ts'

/**
 * What the directory of a scheme has besides its units (`UNIT#`): head and offices (`0#`) are one query. Its ledger
 * has a partition of its own, as those of runs have (`keys.ts`).
 */
export const HEAD = '0#'
export const HAND_OVER = '2#HANDOVER#'
export const BAD_ADDRESS = '3#ADDRESS#'

const keyed = (scheme: string, sk: string) => ({ pk: `DIRECTORY#${scheme}`, sk })
export const headKey = (scheme: string) => keyed(scheme, `${HEAD}HEAD`)
export const officeKey = (scheme: string, office: string) => keyed(scheme, `${HEAD}OFFICE#${office}`)
export const directoryLedgerOf = (scheme: string) => ledgerOf(`DIRECTORY#${scheme}`)
export const entryKey = (scheme: string, number: number) => ledgerKey(`DIRECTORY#${scheme}`, number)
export const badAddressKey = (scheme: string, hash: string) => keyed(scheme, `${BAD_ADDRESS}${hash}`)
export const handOverKey = ({ scheme, unit = '', office, on }: HandOver) =>
  keyed(scheme, `${HAND_OVER}${unit}#${office}#${on}`)

/** A hand-over is in the index `chase` by its day: the chase sees to it if nobody else has. */
export const handOverDue = (handOver: HandOver) => {
  const { sk } = handOverKey(handOver)
  return {
    chase: `CHASE#${partitionOf(`${handOver.scheme}#${sk}`)}`,
    chaseOn: `${handOver.on}#${handOver.scheme}#${sk}`,
  }
}

/** The hand-over behind a key that the index `chase` gave; undefined when the key is no hand-over's. */
export function handOverAt({ pk, sk }: { pk?: string; sk?: string }): HandOver | undefined {
  const found = /^2#HANDOVER#([^#]*)#([^#]+)#([^#]+)$/.exec(sk ?? '')
  if (!found || !pk?.startsWith('DIRECTORY#')) return undefined
  const [, unit, office = '', on = ''] = found
  return { scheme: pk.slice('DIRECTORY#'.length), unit: unit || undefined, office, on }
}

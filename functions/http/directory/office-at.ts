import type { HandOver } from '../../../shared/directory/records.ts'
import type { Office } from '../../../shared/scheme/office.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import type { SendDeps } from '../../send-letter.ts'
import { RequestRefused } from '../refused.ts'
import { directoryUnits } from './units-of.ts'

/** Stands for the scheme itself in the addresses of its own offices. */
const OWN = '-'

/** One office of the scheme, and of which unit. Throws RequestRefused where there is none. */
export async function officeAt(
  deps: SendDeps,
  scheme: Scheme,
  unitId: string,
  officeId: string,
): Promise<{ office: Office; unit?: Unit }> {
  const office = scheme.offices.find(({ id }) => id === officeId)
  if (!office || (unitId === OWN) !== (office.of === 'scheme')) throw new RequestRefused('not-found')
  if (unitId === OWN) return { office }
  const unit = (await directoryUnits(deps.store, scheme)).find(({ id }) => id === unitId)
  if (!unit) throw new RequestRefused('not-found')
  return { office, unit }
}

/** Where a change of holder on a day (YYYY-MM-DD) takes place. */
export const placeOf = (scheme: Scheme, office: Office, unit: Unit | undefined, on: string): HandOver => ({
  scheme: scheme.id,
  unit: unit?.id,
  office: office.id,
  on,
})

/** The page of the directory that a form about an office leads back to. */
export const backOf = (scheme: Scheme, unit: Unit | undefined): string =>
  `/console/directory/${scheme.id}${unit ? `/units/${unit.id}` : ''}`

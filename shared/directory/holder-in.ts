import type { Office } from '../scheme/office.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { OfficeHolder, Unit } from '../scheme/unit.ts'
import type { Directory } from './records.ts'

/**
 * Who holds an office: at the unit, or for the scheme as a whole what the directory says, and what the scheme brings
 * until the directory says otherwise. Undefined when it is vacant.
 */
export function holderIn(
  office: Office,
  { unit, directory }: { unit?: Unit; directory?: Pick<Directory, 'offices'> },
): OfficeHolder | undefined {
  if (office.of === 'unit') return unit?.holders[office.id]
  const known = directory?.offices[office.id]
  if (known) return known.holder
  return office.holder && { ...office.holder, name: office.holder.name.en }
}

/** Who holds an office today, or the one that stands in for it while it is vacant. */
export function heldToday(
  at: { scheme: Pick<Scheme, 'offices'>; unit?: Unit; directory?: Pick<Directory, 'offices'> },
  id: string | undefined,
): OfficeHolder | undefined {
  const officeOf = (wanted: string | undefined) => at.scheme.offices.find((office) => office.id === wanted)
  const office = officeOf(id)
  const standIn = officeOf(office?.standIn)
  return (office && holderIn(office, at)) ?? (standIn && holderIn(standIn, at))
}

/**
 * Whether another person or address holds the office now, so that what is open has to be put to them. A name that was
 * not known before, at the same address, is nobody else.
 */
export function isSomebodyElse(
  before: Pick<OfficeHolder, 'name' | 'email'> | undefined,
  after: Pick<OfficeHolder, 'name' | 'email'> | undefined,
): boolean {
  if (!before || !after) return before !== after
  const renamed = before.name !== undefined && after.name !== undefined && before.name !== after.name
  return before.email.toLowerCase() !== after.email.toLowerCase() || renamed
}

import type { OfficeHolder } from '../scheme/unit.ts'
import type { Holder } from './records/ask.ts'
import { type Situation, unitOf } from './situation.ts'

/** The office at the unit of the run that a letter goes to, and who held it then; undefined for everybody else. */
export function officeAt(
  { scheme, file }: Pick<Situation, 'scheme' | 'file'>,
  { as, name, email }: Holder,
):
  | { scheme: string; unit: string; office: string; holder: Pick<OfficeHolder, 'name' | 'email'> }
  | undefined {
  const office = scheme.offices.find(({ id }) => as === `office:${id}`)
  const unit = unitOf(file.run)
  if (office?.of !== 'unit' || unit === undefined) return undefined
  // Its title stands for a name that is not known.
  const known = name === office.title.en ? undefined : name
  return { scheme: scheme.id, unit, office: office.id, holder: { name: known, email } }
}

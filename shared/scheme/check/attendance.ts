import type { Flow } from '../flow.ts'
import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import type { TallyStep } from '../steps/decide.ts'
import { oneOf, type Problem } from './problem.ts'
import { checkReference } from './references.ts'

/** What counts towards a quorum besides answers is recorded by forms and fields that there are. */
export function checkAttendance(scheme: Scheme, flow: Flow, { rule }: TallyStep, at: string): Problem[] {
  if (!rule.tookPart) return []
  const { form, came, held, on } = rule.tookPart
  const fields = [
    { id: form, field: came },
    { id: held.form, field: held.date },
  ]
  return [...checkFields(scheme, fields, at), ...checkReference(scheme, flow, on, at)]
}

export const checkFields = (scheme: Scheme, fields: { id: string; field: string }[], at: string): Problem[] =>
  fields.flatMap(({ id, field }) => {
    const found = scheme.forms.find((candidate) => candidate.id === id)
    const known = found ? fieldsOf(found).map((one) => one.id) : scheme.forms.map((one) => one.id)
    const name = found ? field : id
    if (known.includes(name)) return []
    const wrong = found ? `${id} has no field "${field}"` : `there is no form "${id}"`
    return [{ at, wrong, remedy: `Use ${oneOf(known)}` }]
  })

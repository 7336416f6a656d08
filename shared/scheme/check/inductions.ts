import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { oneOf, type Problem } from './problem.ts'

/** When the holders of a role are inducted stands in fields that there are. */
export function checkInductions(scheme: Scheme): Problem[] {
  return scheme.register.flatMap(({ id, inducted }) => {
    if (!inducted) return []
    const { form, came, held } = inducted
    const known = (what: string, name: string, allowed: string[]): Problem[] =>
      allowed.includes(name)
        ? []
        : [{ at: `register/${id}`, wrong: `there is no ${what} "${name}"`, remedy: `Use ${oneOf(allowed)}` }]
    const fields = (formId: string, names: string[]): Problem[] => {
      const found = scheme.forms.find((one) => one.id === formId)
      if (!found)
        return known(
          'form',
          formId,
          scheme.forms.map((one) => one.id),
        )
      const all = fieldsOf(found).map((field) => field.id)
      return names.flatMap((name) => known(`field of ${formId}`, name, all))
    }
    return [
      ...fields(form, [came]),
      ...fields(held.form, [held.date, held.kind]),
      ...(held.movedBy ? fields(held.movedBy, [held.date]) : []),
    ]
  })
}

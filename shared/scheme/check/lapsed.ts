import type { Flow } from '../flow.ts'
import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { asksOfScope } from '../walk.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'

/** What a start watches is a date of every form that it names, and it closes an ask of its own run. */
export function checkLapsed(scheme: Scheme, { id, start, steps }: Flow): Problem[] {
  const at = `${id}/start/lapsed`
  const { lapsed } = start
  if (!lapsed) return []
  const forms = scheme.forms.map((form) => form.id)
  const dated = lapsed.forms.flatMap((name): Problem[] => {
    const form = scheme.forms.find((one) => one.id === name)
    if (!form) return [{ at, wrong: `there is no form "${name}"`, remedy: `Use ${oneOf(forms)}` }]
    const dates = fieldsOf(form).flatMap((field) => (field.type === 'date' ? [field.id] : []))
    if (dates.includes(lapsed.field)) return []
    return [{ at, wrong: `${name} asks for no date "${lapsed.field}"`, remedy: `Use ${oneOf(dates)}` }]
  })
  const asks = asksOfScope(steps).map((ask) => ask.id)
  const closed = asks.includes(lapsed.until)
    ? []
    : [{ at, wrong: `the run itself has no ask "${lapsed.until}"`, remedy: `Use ${oneOf(asks)}` }]
  const long = Number.isSafeInteger(lapsed.weeks) && lapsed.weeks >= 1
  const weeks = long
    ? []
    : [{ at, wrong: `${lapsed.weeks} is no number of weeks`, remedy: 'Use a whole number from 1' }]
  return [...dated, ...closed, ...weeks]
}

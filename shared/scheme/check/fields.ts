import type { Flow } from '../flow.ts'
import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { asksOf } from '../walk.ts'
import { checkListsOf } from './lists.ts'
import { checkNewest } from './newest.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'
import { checkReference } from './references.ts'

/** What a page can look up when it is shown: functions/http hands forms no more than this. */
const SHOWN = ['unit', 'answer', 'person', 'sent', 'newest']

/** The fields of a flow's forms start with, or show, what exists. */
export function checkFieldsOf(scheme: Scheme, flow: Flow): Problem[] {
  const used = new Set([flow.start.form, ...asksOf(flow).map((ask) => ask.form)])
  return scheme.forms
    .filter((form) => used.has(form.id))
    .flatMap((form) => [
      ...checkListsOf(scheme, flow, form),
      ...(form.rules ?? []).flatMap((rule) =>
        rule.rule === 'differs'
          ? rule.fields.flatMap((id) =>
              checkReference(scheme, flow, `${rule.from}.${id}`, `${form.id}/rule ${rule.rule}`),
            )
          : [],
      ),
      ...fieldsOf(form).flatMap((field): Problem[] => {
        const at = `${form.id}/${field.id}`
        if (field.type === 'date' && field.rule && 'since' in field.rule && field.rule.since)
          return checkReference(scheme, flow, field.rule.since, at)
        if (!('from' in field) || field.from === undefined || field.from === 'item.text') return []
        if (field.from.startsWith('newest.'))
          return checkNewest(scheme, flow, { form: form.id, reference: field.from, at })
        if (SHOWN.includes(field.from.split('.')[0]!)) return checkReference(scheme, flow, field.from, at)
        return [{ at, wrong: `a field cannot show "${field.from}"`, remedy: `Start it with ${oneOf(SHOWN)}` }]
      }),
    ])
}

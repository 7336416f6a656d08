import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { publishedIn } from '../walk.ts'
import { oneOf, type Problem } from './problem.ts'

/** What the holders of a role agree is a document that is published, by answers that can be given. */
export function checkAgreements(scheme: Scheme): Problem[] {
  const forms = scheme.forms.map(({ id }) => id)
  return scheme.register.flatMap(({ id, agrees }) => {
    if (!agrees) return []
    const at = `register/${id}`
    const known = (what: string, name: string, allowed: string[]): Problem[] =>
      allowed.includes(name)
        ? []
        : [{ at, wrong: `there is no ${what} "${name}"`, remedy: `Use ${oneOf(allowed)}` }]
    const { document, draft, comments, later } = agrees
    const form = scheme.forms.find((one) => one.id === comments.form)
    // A field of a page that is repeated is called by its own id and the number of the item.
    const field = comments.each.replace(/-$/, '')
    const asked = form ? fieldsOf(form).find((one) => one.id === field) : undefined
    const options =
      asked && 'options' in asked && asked.options !== 'units' ? asked.options.map(({ value }) => value) : []
    return [
      ...known('document', document, publishedIn(scheme)),
      ...[draft, comments.form, later].flatMap((one) => known('form', one, forms)),
      ...(form
        ? known(
            `field of ${form.id}`,
            field,
            fieldsOf(form).map((one) => one.id),
          )
        : []),
      ...(asked
        ? [comments.agree, comments.against].flatMap((one) => known(`answer to ${field}`, one, options))
        : []),
    ]
  })
}

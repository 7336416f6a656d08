import type { Form } from '../scheme/form.ts'

/** The form without the fields that need not be asked, and without the pages that had nothing else. */
export function withoutGiven(form: Form, given: Record<string, string> | undefined): Form {
  if (!given) return form
  const pages = form.pages.flatMap((page) => {
    const fields = page.fields.filter(({ id }) => !Object.hasOwn(given, id))
    return fields.length === 0 ? [] : [{ ...page, fields }]
  })
  return { ...form, pages }
}

import type { Flow } from '../flow.ts'
import { type Form, fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { answeredForms, roundsOf } from '../walk.ts'
import { oneOf, type Problem } from './problem.ts'

/** The lists that a form of a flow asks about exist: in an answer of the flow, or looked up for it. */
export function checkListsOf(scheme: Scheme, flow: Flow, form: Form): Problem[] {
  const asked = [
    ...form.pages.map((page) => ({ at: page.id, reference: page.repeat })),
    ...fieldsOf(form).map((field) => ({
      at: field.id,
      reference: 'optionsFrom' in field ? field.optionsFrom : undefined,
    })),
  ]
  const sections = (scheme.resources?.sections ?? []).map(({ id }) => `resources.${id}`)
  const known = [...answeredLists(scheme, flow), ...roundsOf(flow), ...sections]
  return asked.flatMap(({ at, reference }) =>
    reference === undefined || known.includes(reference)
      ? []
      : [
          {
            at: `${form.id}/${at}`,
            wrong: `"${reference}" is no list`,
            remedy: `Use ${oneOf(known)}`,
          },
        ],
  )
}

/** `answer.draft.sections`, for every answer of the flow whose form has lists. */
function answeredLists(scheme: Scheme, flow: Flow): string[] {
  return [...answeredForms(flow)].flatMap(([name, ids]) =>
    scheme.forms
      .filter((form) => ids.has(form.id))
      .flatMap((form) => Object.keys(form.lists ?? {}).map((list) => `answer.${name}.${list}`)),
  )
}

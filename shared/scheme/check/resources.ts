import { fieldsOf } from '../form.ts'
import { placeholdersIn } from '../letter.ts'
import type { Gathering } from '../resources.ts'
import type { Scheme } from '../scheme.ts'
import { inLanguage } from '../text.ts'
import { publishedIn } from '../walk.ts'
import { oneOf, type Problem, repeated, SLUG } from './problem.ts'

/** The page of resources is for a role that there is, and gathers from forms and fields that there are. */
export function checkResources(scheme: Scheme): Problem[] {
  const { resources } = scheme
  if (!resources) return []
  const roles = scheme.register.map(({ id }) => id)
  const ids = resources.sections.map(({ id }) => id)
  return [
    ...named('resources', 'role', [resources.holding], roles),
    ...repeated(ids).map((id) => ({
      at: `resources/${id}`,
      wrong: `two sections are called "${id}"`,
      remedy: 'Give each an id of its own',
    })),
    ...resources.sections.flatMap(({ id, document, gathered = [] }) => [
      ...(SLUG.test(id)
        ? []
        : [
            {
              at: `resources/${id}`,
              wrong: `"${id}" cannot be an id`,
              remedy: 'Use small letters and hyphens',
            },
          ]),
      ...(document ? named(`resources/${id}`, 'document', [document.name], publishedIn(scheme)) : []),
      ...gathered.flatMap((one) => checkGathering(scheme, one, `resources/${id}`)),
    ]),
  ]
}

function checkGathering(scheme: Scheme, gathering: Gathering, at: string): Problem[] {
  const { forms, needs, without = [], title, lines = [], link, date, only, unless, takenDown } = gathering
  const known = scheme.forms.map(({ id }) => id)
  const fields = fieldsIn(scheme, forms)
  const filled = [title, ...lines].flatMap((text) =>
    scheme.languages.flatMap((language) => placeholdersIn(inLanguage(text, language)).values),
  )
  const used = [...needs, ...without, ...filled, link, date, only?.field, unless?.field].filter(
    (id) => id !== undefined,
  )
  const withheld = scheme.forms.filter((form) => forms.includes(form.id) && form.withheld)
  return [
    ...named(at, 'form', [...forms, ...(takenDown ? [takenDown.form] : [])], known),
    ...named(at, `field of ${forms.join(' or ')}`, used, fields),
    ...(takenDown
      ? named(at, `field of ${takenDown.form}`, [takenDown.field], fieldsIn(scheme, [takenDown.form]))
      : []),
    ...withheld.map(({ id }) => ({
      at,
      wrong: `answers to ${id} can be withheld`,
      remedy: 'Gather answers that whoever gave them meant for everybody in the role',
    })),
  ]
}

const fieldsIn = (scheme: Scheme, forms: string[]): string[] =>
  scheme.forms.filter(({ id }) => forms.includes(id)).flatMap((form) => fieldsOf(form).map(({ id }) => id))

const named = (at: string, what: string, names: string[], known: string[]): Problem[] =>
  names
    .filter((name) => !known.includes(name))
    .map((name) => ({ at, wrong: `there is no ${what} "${name}"`, remedy: `Use ${oneOf(new Set(known))}` }))

import type { AnswerCondition } from './condition.ts'
import type { Text } from './text.ts'

/** A page that whoever holds a role reads behind their own page: what the scheme publishes, sends and holds, as it is today. */
export interface Resources {
  name: Text
  intro: Text
  /** Who holds this role today may read it, and nobody else. */
  holding: string
  sections: ResourceSection[]
}

export interface ResourceSection {
  id: string
  heading: Text
  /** Said where there is nothing in it yet. */
  empty: Text
  /** A document that a flow publishes, and what it is called here. */
  document?: { name: string; title: Text }
  /** What is made of answers. Several kinds stand together, as those of a calendar do. */
  gathered?: Gathering[]
  /** True for what is still to come, soonest first. Otherwise the newest stands first. */
  upcoming?: boolean
}

/**
 * Items made of answers: those to any of `forms` in one run make one item, the newer over the older. Texts may hold
 * `((field))`, which is what was answered, as its field shows it; a line that lacks one of its answers is left out.
 */
export interface Gathering {
  forms: string[]
  /** No item without these: of notes, the address at which they are. */
  needs: string[]
  /** And none where one of these was given: of events, that it is cancelled. */
  without?: string[]
  title: Text
  lines?: Text[]
  /** The field with its web address. */
  link?: string
  /** The field with its date, by which items are put in order. The day of the answer if absent. */
  date?: string
  only?: AnswerCondition
  unless?: AnswerCondition
  /** The form with which an item is taken down, and its field that names it (`optionsFrom: 'resources.<section>'`). */
  takenDown?: { form: string; field: string }
}

/** The section behind a list of a form: `resources.added`. */
export const sectionOf = (
  resources: Resources | undefined,
  reference: string,
): ResourceSection | undefined => {
  const [first, id] = reference.split('.')
  return first === 'resources' ? resources?.sections.find((section) => section.id === id) : undefined
}

/** Every form whose answers a page of resources is made of. */
export const formsGathered = (sections: ResourceSection[]): string[] => [
  ...new Set(
    sections.flatMap(({ gathered = [] }) =>
      gathered.flatMap(({ forms, takenDown }) => [...forms, ...(takenDown ? [takenDown.form] : [])]),
    ),
  ),
]

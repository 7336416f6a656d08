import { LONGEST_MACHINE } from './check/names.ts'
import { fill, placeholdersIn } from './letter.ts'
import type { Office } from './office.ts'
import type { Scheme } from './scheme.ts'
import type { Template } from './template.ts'
import type { OfficeHolder, Unit } from './unit.ts'

/** What the run that sets it up knows: the answers to fields, people by their name, and the lines of the list. */
export interface Given {
  answer(field: string): string
  person(who: string): { name: string; email: string } | undefined
  units: { name: string; title: string; email: string }[]
}

/** A scheme for somebody else, and what a person still has to do before it is used. */
export interface Copy {
  scheme: Scheme
  toDo: string[]
}

/**
 * The scheme as its template makes it for others (link officer, step 6.1): the same flows, forms and letters, with their
 * names, offices, units and languages. It is data, and what `defineScheme` checks. Nobody whose address is not known
 * holds an office.
 */
export function copyScheme(scheme: Scheme, template: Template, given: Given): Copy {
  const owner = given.answer(template.owner)
  const several = given.answer(template.languages) === 'yes'
  const languages = several ? scheme.languages : scheme.languages.slice(0, 1)
  const { template: _, units, offices, ...rest } = scheme
  const words = wordsOf(template, given, several)
  const copied = replaced(rest, words)
  const fields = template.words.flatMap(({ says }) => placeholdersIn(says).values)
  const ownWords = [...new Set([template.owner, ...fields])].map(given.answer)
  return {
    scheme: {
      ...copied,
      id: `${scheme.id}-${slugOf(owner, roomIn(scheme))}`,
      owner: Object.fromEntries(languages.map((language) => [language, owner])) as Scheme['owner'],
      languages,
      translations: several ? copied.translations : undefined,
      letters: copied.letters.map((letter) => ({
        ...letter,
        texts: Object.fromEntries(languages.map((language) => [language, letter.texts[language]])),
      })),
      offices: offices.map((office) => heldAs(replaced(office, words), template, given)),
      units: units.map((kind) =>
        kind.id === template.units.kind ? { ...kind, members: membersOf(template, given) } : kind,
      ),
    },
    toDo: [
      ...offices
        .filter(({ id, of }) => of === 'scheme' && !holderOf(id, template, given))
        .map(({ id, title }) => {
          const known = template.holders[id]
          const name = known && 'field' in known ? ` (${given.answer(known.field)})` : ''
          return `Enter who holds the office "${title.en}"${name}, with an address, in the directory.`
        }),
      ...Object.entries(scheme.settings).map(
        ([id, text]) => `Check the setting ${id}. The scheme it was copied from says: ${text.en}`,
      ),
      'Check the two letters of code: reference numbers start with them, and no other scheme of the service may have them.',
      ...(several
        ? [
            `Say ${ownWords.map((words) => `"${words}"`).join(' and ')} in each language, and have every text read by somebody who may release it.`,
            'Enter the names of the units and the titles of their contacts in each language, in the directory.',
          ]
        : []),
    ],
  }
}

/** Pairs of what stands in the texts and what takes its place. */
function wordsOf(template: Template, given: Given, several: boolean): [string, string][] {
  const own = template.words.flatMap(({ is, says }) => {
    const answers = placeholdersIn(says).values.map((field) => [field, given.answer(field)])
    return is.map((words): [string, string] => [words, fill(says, Object.fromEntries(answers))])
  })
  return several ? own : [...template.onlyWithLanguages.map((words): [string, string] => [words, '']), ...own]
}

/** The same data with other words in all its texts. */
function replaced<T>(value: T, words: [string, string][]): T {
  if (typeof value === 'string')
    return words.reduce<string>((text, [from, to]) => text.replaceAll(from, to), value) as T
  if (Array.isArray(value)) return value.map((one) => replaced(one, words)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, words)])) as T
}

function holderOf(office: string, template: Template, given: Given): Office['holder'] {
  const known = template.holders[office]
  const person = known && 'person' in known ? given.person(known.person) : undefined
  return person && { name: { en: person.name, cy: person.name }, email: person.email, language: 'both' }
}

function heldAs(office: Office, template: Template, given: Given): Office {
  const { holder: _, ...vacant } = office
  const holder = office.of === 'scheme' ? holderOf(office.id, template, given) : undefined
  return holder ? { ...vacant, holder } : vacant
}

function membersOf({ units: { office } }: Template, { units }: Given): Unit[] {
  const ids = new Map<string, number>()
  return units.map(({ name, title, email }) => {
    const slug = slugOf(name, LONGEST_UNIT)
    const times = (ids.get(slug) ?? 0) + 1
    ids.set(slug, times)
    const holder: OfficeHolder = { email, title: { en: title, cy: title } }
    return {
      id: times === 1 ? slug : `${slug}-${times}`,
      name: { en: name, cy: name },
      inScope: true,
      holders: { [office]: holder },
    }
  })
}

/** A unit's id is part of the names of runs, which are executions, and of addresses. */
const LONGEST_UNIT = 30

/** How long the owner's part of the id may be: with each flow it is the name of a state machine. */
const roomIn = ({ id, flows }: Scheme): number =>
  LONGEST_MACHINE - id.length - Math.max(...flows.map((flow) => flow.id.length)) - '--'.length

/** Small letters, digits and hyphens, of whole words where that is at most as long: part of addresses and of names. */
function slugOf(name: string, longest: number): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replace(/[ -]+/g, '-')
  const whole = slug.length > longest ? slug.slice(0, longest + 1).replace(/-[^-]*$/, '') : slug
  return whole.slice(0, longest) || 'copy'
}

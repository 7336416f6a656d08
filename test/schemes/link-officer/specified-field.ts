import { readFileSync } from 'node:fs'
import { type Field, type Form, fieldsOf, type Option } from '../../../shared/scheme/form.ts'

/** One row of the specification's table of form fields. */
export interface FieldRow {
  form: string
  form_title: string
  page_order: string
  field: string
  label: string
  hint: string
  type: string
  required: string
  validation: string
  error: string
  shown_when: string
}

export const fieldRows: FieldRow[] = JSON.parse(
  readFileSync(new URL('./specification/forms.json', import.meta.url), 'utf8'),
)

const TYPES: [RegExp, Field['type']][] = [
  [/^text$/, 'text'],
  [/^textarea with character count$/, 'long-text'],
  [/^email$/, 'email'],
  [/^tel$/, 'phone'],
  [/^date \(day, month, year\)$/, 'date'],
  [/^radios: /, 'radios'],
  [/^checkboxes: /, 'checkboxes'],
  [/^single checkbox$/, 'confirm'],
  [/^shown, not asked$/, 'shown'],
]

export function typeIn(row: FieldRow): Field['type'] {
  const found = TYPES.find(([pattern]) => pattern.test(row.type))
  if (!found) throw new Error(`${row.form} ${row.field}: the type "${row.type}" is not known to this test`)
  return found[1]
}

/** The page itself says "(optional)" beside an optional question, so the label does not. */
export const labelIn = (row: FieldRow) => row.label.replace(/ \(optional\)$/, '')

export function optionsIn(row: FieldRow): string[] | 'units' | undefined {
  const listed = /^(?:radios|checkboxes): (.+)$/.exec(row.type)?.[1]
  return listed === 'the 13 organisations' ? 'units' : listed?.split(' / ')
}

export function maxIn(row: FieldRow): number | undefined {
  const max = /(?:1 to|up to) (\d+) characters/.exec(row.validation)?.[1]
  return max === undefined ? undefined : Number(max)
}

export const autocompleteIn = (row: FieldRow) => /autocomplete=([a-z-]+)/.exec(row.validation)?.[1]

export const dateRuleIn = (row: FieldRow) =>
  ({
    'must be in the future and at least 10 working days away': { rule: 'future', workingDaysAhead: 10 },
    'must be today or in the past': { rule: 'today-or-past' },
  })[row.validation]

/** The error texts of a row: `{ Empty: …, 'Too long': … }`. A single quoted text is for what the field can get wrong. */
export function errorsIn(row: FieldRow): Record<string, string> {
  if (row.error === '') return {}
  if (row.error.startsWith("'")) {
    return { [row.required === 'no' ? 'Too long' : 'Empty']: row.error.slice(1, -1) }
  }
  const named = row.error.matchAll(/([A-Z][a-z ]+): '(.+?)'(?=\. [A-Z]|$| \(see rule\))/g)
  return Object.fromEntries([...named].map(([, name, text]) => [name!, text!]))
}

/** "answer is Nominate": the field, and the values of the options that the words begin. */
export function conditionIn(row: FieldRow, form: Form): { field: string; is: string[] } | undefined {
  if (row.shown_when === 'always') return undefined
  const [, field, words] = /^(\w+) is (.+)$/.exec(row.shown_when) ?? []
  const options = optionsOf(fieldsOf(form).find((candidate) => candidate.id === field))
  const is = words!.split(' or ').map((quoted) => chosenBy(quoted.replaceAll('"', ''), options, row))
  return { field: field!, is }
}

function chosenBy(words: string, options: Option[], row: FieldRow): string {
  const exact = options.filter((option) => option.label.en === words)
  const found = exact.length ? exact : options.filter((option) => option.label.en.startsWith(words))
  if (found.length !== 1) {
    throw new Error(`${row.form} ${row.field}: "${words}" names ${found.length} options, it must name one`)
  }
  return found[0]!.value
}

export function optionsOf(field: Field | undefined): Option[] {
  if (field?.type !== 'radios' && field?.type !== 'checkboxes') return []
  return field.options === 'units' ? [] : field.options
}

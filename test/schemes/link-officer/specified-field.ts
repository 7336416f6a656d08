import { readFileSync } from 'node:fs'
import type { Field, Option } from '../../../shared/scheme/field.ts'
import { type Form, fieldsOf } from '../../../shared/scheme/form.ts'

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
  [/^text(?: ×2)?$/, 'text'],
  [/^text, inputmode=numeric$/, 'number'],
  [/^textarea \(import\)$/, 'contacts'],
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
  if (row.validation.startsWith('time ')) return 'time'
  const found = TYPES.find(([pattern]) => pattern.test(row.type))
  if (!found) throw new Error(`${row.form} ${row.field}: the type "${row.type}" is not known to this test`)
  return found[1]
}

/** A text in two languages is two fields; every other row is one. */
export const idsIn = (row: FieldRow): string[] =>
  row.type === 'text ×2' ? [`${row.field}_en`, `${row.field}_cy`] : [row.field]

/** The page itself says "(optional)" beside an optional question, so the label does not. */
export const labelIn = (row: FieldRow) => row.label.replace(/ \(optional\)$/, '')

export function optionsIn(row: FieldRow): string[] | 'units' | undefined {
  const listed = /^(?:radios|checkboxes): (.+)$/.exec(row.type)?.[1]
  // What is listed for each session is in the list that the options come from.
  return listed === 'the 13 organisations'
    ? 'units'
    : listed?.split(' / ').filter((option) => !option.startsWith('each open session'))
}

export function maxIn(row: FieldRow): number | undefined {
  const max = /(?:1 to|up to) (\d+) characters/.exec(row.validation)?.[1]
  return max === undefined ? undefined : Number(max)
}

export const autocompleteIn = (row: FieldRow) => /autocomplete=([a-z-]+)/.exec(row.validation)?.[1]

export const dateRuleIn = (row: FieldRow) =>
  ({
    'must be in the future and at least 10 working days away': { rule: 'future', workingDaysAhead: 10 },
    // And nobody met about the proposal before there was one.
    'must be today or in the past': { rule: 'past-since', since: 'sent.release' },
    'must be on or after the issue date and not in the future': {
      rule: 'past-since',
      since: 'answer.issue.issued_on',
    },
    'must be at least 20 working days away': { rule: 'future', workingDaysAhead: 20 },
    // Nobody's last day comes before their first.
    'not more than 6 months ahead': {
      rule: 'within-months-ahead',
      months: 6,
      since: 'person.link-officer.from',
    },
    'not more than 3 months ahead': { rule: 'within-months-ahead', months: 3 },
  })[row.validation]

/** The least and the most of a number, a time or a list of lines. */
export const rangeIn = (row: FieldRow): string[] =>
  /(?:whole number|time from|^)\s*([\d:]+) to ([\d:]+)(?: lines)?;?/.exec(row.validation)?.slice(1) ?? []

/** The error texts of a row: `{ Empty: …, 'Too long': … }`. A single quoted text is for what the field can get wrong. */
export function errorsIn(row: FieldRow): Record<string, string> {
  if (row.error === '') return {}
  if (row.error.startsWith("'")) {
    return { [row.required === 'no' ? 'Too long' : 'Empty']: row.error.slice(1, -1) }
  }
  const named = row.error.matchAll(/([A-Z][a-z ]+): '(.+?)'(?=\. [A-Z]|$| \(see rule\))/g)
  return Object.fromEntries([...named].map(([, name, text]) => [name!, text!]))
}

/** Conditions that the specification says in other words than "field is option". */
const SAID: Record<string, string> = {
  'that section is "Suggest a change"': 'sections is "Suggest a change"',
  'An issue or A concern is selected': 'kinds is An issue or A concern',
  'An idea is selected': 'kinds is An idea',
  'that option is selected': 'kinds is How the branch could support HR staff better',
}

/** "answer is Nominate": the field, and the values of the options that the words begin; or the tag of a list's item. */
export function conditionIn(
  row: FieldRow,
  form: Form,
): { field: string; is: string[] } | { field: string; tagged: string } | undefined {
  if (row.shown_when === 'always') return undefined
  if (row.shown_when === 'the session offers both') return { field: 'attend', tagged: 'both' }
  const [, field, words] = /^(\w+) is (.+)$/.exec(SAID[row.shown_when] ?? row.shown_when) ?? []
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

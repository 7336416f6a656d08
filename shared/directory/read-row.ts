import type { FormContext } from '../form/answers.ts'
import { readField } from '../form/read-field.ts'
import type { Field } from '../scheme/field.ts'
import type { Office } from '../scheme/office.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { OfficeHolder, Unit } from '../scheme/unit.ts'
import type { FileRow } from './read-file.ts'

const LONGEST_NAME = 200
const LANGUAGES = ['', 'en', 'cy', 'both']
/** What a spreadsheet or a person writes for yes and no. */
const YES = ['yes', 'y', 'true', '1']
const NO = ['no', 'n', 'false', '0']
/** It stands in the ids of runs: short, and without anything that means something there. */
const UNIT_ID = /^[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$/

/** What a row says a unit is, or every reason why it cannot be. `before` is what the directory has of it. */
export function readRow(
  scheme: Scheme,
  { cells }: FileRow,
  before: Unit | undefined,
): { after: Unit } | { reasons: string[] } {
  const reasons: string[] = []
  const wrong = (reason: string) => void reasons.push(reason)
  const id = cells.id ?? ''
  if (id === '') wrong('The id is missing')
  else if (!UNIT_ID.test(id)) wrong(`The id “${id}” must be up to 30 small letters, figures and hyphens`)
  const name = readNames(scheme, cells, before, wrong)
  const kind = cells.kind || before?.kind || onlyKind(scheme)
  const kinds = scheme.units.map((one) => one.id)
  if (!kind) wrong(`The kind is missing: it must be ${kinds.join(' or ')}`)
  else if (!kinds.includes(kind)) wrong(`The kind “${kind}” must be ${kinds.join(' or ')}`)
  if (before?.kind && kind !== before.kind)
    wrong(`It is ${before.kind} in the directory, and a kind cannot change`)
  const holders = { ...before?.holders }
  for (const office of scheme.offices.filter(({ of }) => of === 'unit')) {
    const holder = readHolder(office, cells, before?.holders[office.id], wrong)
    if (holder) holders[office.id] = holder
    else delete holders[office.id]
  }
  const inScope = readScope(cells.in_scope, before, wrong)
  if (reasons.length > 0 || !kind) return { reasons }
  return { after: { ...before, id, kind, name, inScope, holders } }
}

type Wrong = (reason: string) => void
type Cells = FileRow['cells']

function readNames(scheme: Scheme, cells: Cells, before: Unit | undefined, wrong: Wrong): Unit['name'] {
  const en = readText('The English name', cells.name_en ?? before?.name.en ?? '', wrong)
  const cy = readText('The Welsh name', cells.name_cy || before?.name.cy || '', wrong)
  if (!en) wrong('The English name is missing')
  if (!cy && scheme.languages.includes('cy')) wrong('The Welsh name is missing')
  return { en, cy: cy || en }
}

function readScope(cell: string | undefined, before: Unit | undefined, wrong: Wrong): boolean {
  if (cell === undefined || cell === '') return before?.inScope ?? true
  const value = cell.toLowerCase()
  if (![...YES, ...NO].includes(value)) wrong(`In scope is “${cell}”, and must be yes or no`)
  return YES.includes(value)
}

/** Who a row says holds an office: as before where the file has no such columns, nobody where they are empty. */
function readHolder(
  { id, title }: Office,
  cells: Cells,
  before: OfficeHolder | undefined,
  wrong: Wrong,
): OfficeHolder | undefined {
  const given = (column: keyof OfficeHolder): string =>
    cells[`${id}_${column}`] ?? (before?.[column] as string | undefined) ?? ''
  const name = readText(`The name of the ${title.en}`, given('name'), wrong)
  const email = readEmail(title.en, given('email'), wrong)
  const language = given('language').toLowerCase()
  if (!LANGUAGES.includes(language))
    wrong(`The language of the ${title.en} is “${language}”, and must be en, cy or both`)
  if (!email) {
    if (name) wrong(`The ${title.en} has a name and no email address`)
    return undefined
  }
  const same = before !== undefined && before.email === email && before.name === (name || undefined)
  return {
    // A title and a date belong to the person: with another one they are not known.
    ...(same ? before : {}),
    name: name || undefined,
    email,
    language: (language || undefined) as OfficeHolder['language'],
  }
}

function readText(what: string, value: string, wrong: Wrong): string {
  const field: Field = {
    ...{ id: 'value', type: 'text', label: SILENT, max: LONGEST_NAME, optional: true },
    errors: {},
  }
  const reading = readField(field, { value }, CONTEXT)
  if ('wrong' in reading) wrong(`${what} cannot be used: ${reading.wrong.text}`)
  return 'answer' in reading ? String(reading.answer) : ''
}

function readEmail(office: string, value: string, wrong: Wrong): string {
  const field: Field = {
    ...{ id: 'value', type: 'email', label: SILENT, autocomplete: 'off', optional: true },
    errors: { empty: SILENT, format: SILENT },
  }
  const reading = readField(field, { value }, CONTEXT)
  if ('wrong' in reading) wrong(`The email address of the ${office} is not one: “${value}”`)
  return 'answer' in reading ? String(reading.answer) : ''
}

const onlyKind = ({ units }: Scheme): string | undefined => (units.length === 1 ? units[0]?.id : undefined)

/** The rules of forms hold for files too; their words are not for a question here. */
const SILENT = { en: '', cy: '' }
const CONTEXT: FormContext = {
  language: 'en',
  today: '',
  units: [],
  resolve: () => undefined,
  fill: (text) => text,
}

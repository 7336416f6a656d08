import { columnsOf } from '../../directory/file-columns.ts'
import type { ImportChange, ImportPlan } from '../../directory/plan-import.ts'
import { LARGEST_FILE, TOO_LARGE } from '../../directory/read-file.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { DirectoryCell, DirectoryView, UploadView } from '../views/directory.ts'

const caption = (scheme: Scheme): string => `${scheme.name.en} – directory`

/** Where a file is chosen or its rows are pasted. */
export function uploadView(input: {
  scheme: Scheme
  csrf: string
  error?: { input: string; text: string }
  pasted?: string
}): UploadView {
  const { scheme, csrf, error, pasted } = input
  return {
    kind: 'upload',
    caption: caption(scheme),
    heading: 'Import from a file',
    paragraphs: [
      'You see what would change, row by row, before anything does. Units that the file does not name stay as they are, and so do columns that it does not have. An office whose email address is empty in the file becomes vacant.',
      `The first line names the columns: ${columnsOf(scheme).join(', ')}.`,
    ],
    fileLabel: 'Choose a file',
    largest: { bytes: LARGEST_FILE, said: TOO_LARGE },
    fileHint: 'A CSV file with up to 2,000 rows, smaller than 1 MB. The export is such a file.',
    pastedLabel: 'Or paste the rows here',
    pastedHint: 'With the names of the columns in the first line, as they come from a spreadsheet',
    pasted,
    errors: error ? [{ field: error.input, ...error }] : [],
    send: 'Show what would change',
    action: `/console/directory/${scheme.id}/import`,
    csrf,
  }
}

/** What a file would change: first the rows that cannot be used, then the others. */
export function importView(input: {
  scheme: Scheme
  plan: ImportPlan
  /** How many open requests would go to somebody else. */
  open: number
  notice?: string
  action: string
  csrf: string
}): DirectoryView {
  const { scheme, plan, open, notice, action, csrf } = input
  const bad = plan.rows.filter((row) => row.result === 'bad')
  const changes = plan.rows.filter((row) => 'after' in row)
  const unchanged = plan.rows.filter((row) => row.result === 'unchanged')
  const changed = changes.filter((row) => row.result === 'changed').length
  const words = changes.length === 1 ? 'Import 1 change' : `Import ${changes.length} changes`
  return {
    kind: 'directory',
    caption: caption(scheme),
    heading: 'What the file would change',
    notice,
    paragraphs: [
      changes.length === 0
        ? 'Nothing in this file would change the directory.'
        : 'Nothing has changed yet. What you see is kept for 24 hours.',
      ...(bad.length > 0 && changes.length > 0
        ? ['Rows with a problem are left out. To import them too, correct the file and choose it again.']
        : []),
    ],
    facts: [
      { label: 'New', value: String(changes.length - changed) },
      { label: 'Changed', value: String(changed) },
      { label: 'The same', value: String(unchanged.length) },
      { label: 'With a problem', value: String(bad.length) },
      { label: 'Not in the file', value: `${plan.absent}, which stay as they are` },
      { label: 'Open requests that go to somebody else', value: String(open) },
    ],
    links: [{ href: `/console/directory/${scheme.id}/import`, text: 'Choose another file' }],
    buttons: changes.length === 0 ? [] : [{ action, csrf, text: words, fields: { shown: plan.hash } }],
    tables: [
      {
        heading: 'Rows with a problem',
        head: ['Line', 'Unit', 'What is wrong'],
        rows: bad.map((row) => [
          String(row.line),
          row.name || row.id,
          row.reasons.map((reason) => `${reason}.`).join(' '),
        ]),
        empty: 'None.',
      },
      {
        heading: 'What would change',
        head: ['Line', 'Unit', 'What', 'From', 'To'],
        rows: changes.flatMap((row) => rowsOf(scheme, row)),
        empty: 'Nothing.',
      },
    ],
    pages: [],
  }
}

/** After an import, or where there is none any more. */
export function importedView(input: {
  scheme: Scheme
  count?: number
  letters?: number
  /** Offices that changed hands and are seen to by the next chase. */
  later?: number
}): DirectoryView {
  const { scheme, count, letters = 0, later = 0 } = input
  const gone = ['It was imported already, or its 24 hours are over. The directory says what is so.']
  const done = [
    `${count === 1 ? '1 unit was' : `${count} units were`} imported.`,
    ...(letters > 0
      ? [`${letters === 1 ? '1 open request is' : `${letters} open requests are`} with somebody else now.`]
      : []),
    ...(later > 0
      ? [
          `What is open of ${later} more offices goes to their new holders by 9 in the morning of the next working day.`,
        ]
      : []),
  ]
  return {
    kind: 'directory',
    caption: caption(scheme),
    heading: count === undefined ? 'There is nothing to import here' : 'The file is imported',
    paragraphs: count === undefined ? gone : done,
    facts: [],
    links: [{ href: `/console/directory/${scheme.id}`, text: 'To the directory' }],
    buttons: [],
    tables: [],
    pages: [],
  }
}

/** One row for a unit that is new, one for every field that changes in another. */
function rowsOf(scheme: Scheme, row: ImportChange): DirectoryCell[][] {
  const unit = [String(row.line), row.name || row.id]
  if (row.result === 'new') {
    const values = row.differences.map(({ to }) => to).join(', ')
    return [[...unit, { text: 'New', tag: 'waiting' }, '', values]]
  }
  return row.differences.map(({ field, from, to }) => [
    ...unit,
    inWords(scheme, field),
    from || '(nothing)',
    to || '(nothing)',
  ])
}

/** A column as a person says it: "Workforce Director: email". */
function inWords(scheme: Scheme, field: string): string {
  const office = scheme.offices.find(({ id }) => field.startsWith(`${id}_`))
  if (office) return `${office.title.en}: ${field.slice(office.id.length + 1).replace('_', ' ')}`
  return field.replace('_', ' ')
}

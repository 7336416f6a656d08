import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import { type Cell, linkCell, stackedCell, type Table, tagCell } from '../table.ts'
import type { DirectoryCell, DirectoryView } from '../views/directory.ts'

/** Tables of the directory, and the buttons that change it. */
export const directoryModel: ToModel<DirectoryView> = (view, language) => ({
  heading: view.heading,
  params: {
    ...view,
    facts: summaryParams(view.facts, language),
    tables: view.tables.map(
      ({ rows, ...table }, index): Table => ({
        ...table,
        id: `table-${index + 1}`,
        rows: rows.map((row) => row.map(cellOf)),
      }),
    ),
    buttons: view.buttons.map(({ fields, ...button }) => ({ ...button, fields: Object.entries(fields) })),
  },
})

function cellOf(cell: DirectoryCell): Cell {
  if (typeof cell === 'string') return cell
  if ('links' in cell) return stackedCell(...cell.links.map(({ text, href }) => linkCell(text, href)))
  return 'tag' in cell ? tagCell(cell.text, cell.tag) : linkCell(cell.text, cell.href)
}

import { inLanguage } from '../../scheme/text.ts'
import { BOARD } from '../console/board-texts.ts'
import type { ToModel } from '../model.ts'
import { linkCell, stackedCell, type Table, tagCell } from '../table.ts'
import { TEXTS } from '../texts.ts'
import type { BoardView } from '../views/board.ts'

/** The chase board: filters, and a row a unit. */
export const boardModel: ToModel<BoardView> = (view, language) => {
  const { sorts } = view
  const head = (text: string, { href, order }: BoardView['sorts']['unit']) => ({ text, href, sort: order })
  const words = (name: keyof typeof BOARD) => inLanguage(BOARD[name], language)
  const columns = {
    unit: head(inLanguage(TEXTS.unit, language), sorts.unit),
    state: head(words('state'), sorts.state),
    due: head(words('replyBy'), sorts.due),
  }
  const table: Table = {
    id: 'board',
    heading: view.heading,
    head: [columns.unit, columns.state, columns.due, words('holder'), words('lastLetter'), words('outcome')],
    rows: view.rows.map((row) => [
      stackedCell(linkCell(row.unit, row.href), row.reference),
      stackedCell(tagCell(row.state, row.tag), ...row.reasons),
      stackedCell(...row.due),
      stackedCell(row.holder, row.begun),
      row.letter ? { ...row.letter, text: row.letter.fate, hidden: row.letter.subject } : '',
      stackedCell(...row.soFar),
    ]),
    compact: true,
    empty: words('none'),
  }
  const { caption, heading, summary, results, states, languages, search, csvHref } = view
  return {
    heading: `${heading} – ${words('heading')}`,
    params: {
      ...{ caption, heading, summary, results, states, languages, search, csvHref, table },
      sorts: Object.values(columns).map((column) => ({ ...column, current: column.sort !== 'none' })),
    },
  }
}

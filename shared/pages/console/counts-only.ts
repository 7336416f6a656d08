import type { RunView } from '../views/run.ts'

/** A run's page for somebody who may see counts and no records: where it is, and how each unit stands. */
export const countsOnly = (view: RunView): RunView => ({
  ...view,
  boards: view.boards.map((board) => ({
    ...board,
    href: undefined,
    // Their details can name people, and their pages are records.
    rows: board.rows.map((row) => ({ ...row, href: undefined, detail: '' })),
  })),
  asks: [],
  answers: [],
  letters: [],
  ledger: [],
  ledgerHref: undefined,
  countsOnly: true,
})

import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import { heads, linkCell, stackedCell, type Table, tagCell } from '../table.ts'
import { TEXTS } from '../texts.ts'
import type { RunView } from '../views/run.ts'

/** One row an ask: who has not answered, and since when. */
export function asksTable(asks: RunView['asks'], language: Language): Table {
  return {
    id: 'asks',
    heading: inLanguage(TEXTS.asks, language),
    head: heads(language, TEXTS.ask, TEXTS.asked, TEXTS.status, TEXTS.sent, TEXTS.due, TEXTS.answered),
    rows: asks.map((ask) => [
      linkCell(ask.name, ask.href),
      ask.asked,
      tagCell(ask.state, ask.tag),
      ask.sent,
      ask.due,
      ask.answered,
    ]),
    empty: inLanguage(TEXTS.noAsks, language),
  }
}

/** One row a unit. */
export function boardTable(board: RunView['boards'][number], id: string, language: Language): Table {
  return {
    id,
    heading: board.heading,
    head: heads(language, TEXTS.unit, TEXTS.status, TEXTS.due, TEXTS.detail),
    rows: board.rows.map((row) => [
      linkCell(row.unit, row.href),
      tagCell(row.state, row.tag),
      row.due,
      stackedCell(...row.detail.split('\n')),
    ]),
    empty: inLanguage(TEXTS.noUnits, language),
  }
}

/** One row a letter, and what became of it. */
export function lettersTable(letters: RunView['letters'], language: Language): Table {
  return {
    id: 'letters',
    heading: inLanguage(TEXTS.letters, language),
    head: heads(language, TEXTS.subject, TEXTS.to, TEXTS.status, TEXTS.sent),
    rows: letters.map((letter) => [
      linkCell(letter.subject, letter.href),
      letter.to,
      tagCell(letter.state, letter.tag),
      letter.sent,
    ]),
    empty: inLanguage(TEXTS.noLetters, language),
  }
}

/** One row an entry, oldest first. */
export function ledgerTable(entries: RunView['ledger'], language: Language): Table {
  return {
    id: 'ledger',
    heading: inLanguage(TEXTS.ledger, language),
    head: heads(language, TEXTS.number, TEXTS.when, TEXTS.who, TEXTS.what, TEXTS.detail),
    rows: entries.map((entry) => [String(entry.number), entry.at, entry.who, entry.what, entry.detail]),
    empty: inLanguage(TEXTS.noEntries, language),
  }
}

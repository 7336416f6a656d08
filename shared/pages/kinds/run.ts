import type { Language } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import { tagParams } from '../tags.ts'
import type { RunView } from '../views/run.ts'
import type { Tag } from '../views/tag.ts'
import { graphParams } from './graph.ts'
import { asksTable, boardTable, ledgerTable, lettersTable } from './run-tables.ts'

/** One run: where it is, who has answered, what was said and sent, and all that happened. */
export const runModel: ToModel<RunView> = (view, language) => ({
  heading: view.heading,
  params: {
    caption: view.caption,
    heading: view.heading,
    state: tagParams(view.state.text, view.state.tag),
    facts: summaryParams(view.facts, language),
    actions: view.actions ?? [],
    steps: stepItems(view),
    graph: view.graph && graphParams(view.graph),
    execution: view.execution,
    boards: boardsOf(view, language),
    asks: asksTable(view.asks, language),
    answers: view.answers.map(({ heading, rows }) => ({ heading, summary: summaryParams(rows, language) })),
    letters: lettersTable(view.letters, language),
    ledger: ledgerTable(view.ledger, language),
    ledgerHref: view.ledgerHref,
    countsOnly: view.countsOnly,
  },
})

const UNDER_WAY: Tag[] = ['waiting', 'late', 'failed']

function stepItems({ steps }: RunView) {
  const current = steps.findIndex((step) => UNDER_WAY.includes(step.tag))
  return steps.map((step, index) => ({
    name: step.name,
    detail: step.detail,
    tag: tagParams(step.text, step.tag),
    done: step.tag === 'done',
    current: index === current,
  }))
}

function boardsOf({ boards }: RunView, language: Language) {
  return boards.map((board, index) => ({
    summary: board.summary,
    href: board.href,
    table: boardTable(board, `board-${index + 1}`, language),
  }))
}

import { inLanguage, type Language } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { heads, linkCell, stackedCell, type Table, tagCell } from '../table.ts'
import { TEXTS } from '../texts.ts'
import type { RunsView } from '../views/runs.ts'

/** Every run, newest first, and what can be started. */
export const runsModel: ToModel<RunsView> = (view, language) => {
  const heading = inLanguage(TEXTS.runs, language)
  const table = runsTable(view.runs, language)
  const { nextHref, startable, searchable = true } = view
  return { heading, params: { heading, table, nextHref, startable, searchable } }
}

/** One row a run. */
export function runsTable(runs: RunsView['runs'], language: Language): Table {
  return {
    id: 'runs',
    heading: inLanguage(TEXTS.runs, language),
    head: heads(language, TEXTS.run, TEXTS.runReference, TEXTS.status, TEXTS.progress, TEXTS.started),
    rows: runs.map((run) => [
      stackedCell(linkCell(run.name, run.href), ...run.about),
      run.reference,
      tagCell(run.state, run.stateTag),
      run.progress,
      run.started,
    ]),
    empty: inLanguage(TEXTS.noRuns, language),
  }
}

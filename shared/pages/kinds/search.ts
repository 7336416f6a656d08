import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { TEXTS } from '../texts.ts'
import type { SearchView } from '../views/runs.ts'
import { runsTable } from './runs.ts'

/** What was found: units, or the runs of one. */
export const searchModel: ToModel<SearchView> = ({ q, unit, units, runs, next }, language) => {
  const title = inLanguage(TEXTS.found, language)
  const heading = unit ? `${inLanguage(TEXTS.runsOf, language)} ${unit}` : title
  return { heading, params: { heading, q, unit, units, table: runsTable(runs, language), next } }
}

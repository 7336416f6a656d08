import { type RunInput, runView } from '../../../../shared/pages/console/run-view.ts'
import { units } from './care-scheme.ts'

/** The view of a run of which nothing is known but what the test says. */
export const viewOf = (input: Pick<RunInput, 'situation'> & Partial<RunInput>) =>
  runView({ children: [], letters: [], ledger: [], units, language: 'en', ...input })

import { Temporal } from 'temporal-polyfill'
import type { Flow } from '../scheme/flow.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Lapsed } from '../scheme/start.ts'
import type { Answered } from './records/answer.ts'
import type { Run } from './records/run.ts'
import type { StartDue } from './starts-due.ts'

/** The last date that any run gave, however far ahead; undefined where none did. */
export function lastDate(
  { field, cancelled }: Lapsed,
  answers: Answered[],
  runs: Pick<Run, 'id' | 'state' | 'outcome'>[],
): string | undefined {
  const over = runs.filter(({ state, outcome = '' }) => state === 'stopped' || cancelled.includes(outcome))
  const gone = new Set(over.map(({ id }) => id))
  const dated = answers
    .filter(({ run, answers }) => !gone.has(run) && typeof answers[field] === 'string' && answers[field])
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const newest = new Map(dated.map(({ run, answers }) => [run, String(answers[field])]))
  return [...newest.values()].sort().at(-1)
}

/**
 * The run that says that too much time has passed since that date; undefined while it has not. Its id is made of the
 * date, so that it is said once.
 */
export function lapse(scheme: Scheme, flow: Flow, last: string, today: string): StartDue | undefined {
  const weeks = flow.start.lapsed?.weeks ?? 0
  const late = Temporal.PlainDate.from(last).add({ weeks }).toString()
  return today > late ? { id: `${scheme.id}-${flow.id}-${last}`, flow, people: [] } : undefined
}

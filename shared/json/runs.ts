import type { Run } from '../run/records/run.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { inLanguage, type Language } from '../scheme/text.ts'
import { date, instant, list, object, oneOf, type Schema, text } from './schema.ts'

/** A run, without anything about anybody. */
export interface RunSummary {
  id: string
  href: string
  scheme: string
  flow: string
  /** The flow's name. */
  name: string
  reference: string
  state: Run['state']
  startedAt: string
  /** Who started it, by role or office. */
  startedBy?: string
  endedAt?: string
  /** When what people wrote in it was deleted, and who they were. */
  bareAt?: string
  /** What it came to, when finished; the error's name, when failed. */
  outcome?: string
  /** The step it is at, and when the open ask is due. */
  at?: string
  due?: string
  /** The date that it is for: of a meeting, an event. */
  dated?: string
  /** The unit that it is about. */
  unit?: string
  /** The run that it is a part of, and the round. */
  parent?: { run: string; step: string }
}
export const RUN_SUMMARY: Schema = object(
  {
    ...{ id: text, href: text, scheme: text, flow: text, name: text, reference: text },
    state: oneOf('running', 'finished', 'failed', 'stopped'),
    startedAt: instant,
  },
  {
    ...{ startedBy: text, endedAt: instant, bareAt: instant, outcome: text, at: text },
    ...{ due: date, dated: date, unit: text },
    parent: object({ run: text, step: text }),
  },
)

export interface RunsResource {
  kind: 'runs'
  runs: RunSummary[]
  /** The address of the next page. */
  next?: string
}
export const RUNS: Schema = object({ kind: { const: 'runs' }, runs: list(RUN_SUMMARY) }, { next: text })

/** A page of the list of runs, newest first. */
export function runsResource(
  { schemes, runs, language }: { schemes: Scheme[]; runs: Run[]; language: Language },
  next: string | undefined,
): RunsResource {
  const newest = runs.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  return {
    kind: 'runs',
    runs: newest.map((run) => runSummary(schemes, run, language)),
    ...(next === undefined ? {} : { next }),
  }
}

export function runSummary(schemes: Scheme[], run: Run, language: Language): RunSummary {
  const { id, scheme, flow, reference, state, startedAt, endedAt, outcome, at, due, child } = run
  const found = schemes.find((one) => one.id === scheme)?.flows.find((one) => one.id === flow)
  const unit = child?.unit ?? run.unit
  return {
    ...{
      id,
      href: `/console/runs/${id}`,
      scheme,
      flow,
      name: found ? inLanguage(found.name, language) : flow,
    },
    ...{ reference, state, startedAt },
    ...(run.startedBy ? { startedBy: run.startedBy } : {}),
    ...(endedAt ? { endedAt } : {}),
    ...(run.bareAt ? { bareAt: run.bareAt } : {}),
    ...(outcome ? { outcome } : {}),
    ...(at ? { at } : {}),
    ...(due ? { due } : {}),
    ...(run.dated ? { dated: run.dated } : {}),
    ...(unit ? { unit } : {}),
    ...(child ? { parent: { run: child.parent, step: child.step } } : {}),
  }
}

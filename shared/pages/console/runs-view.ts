import { formatDate, formatInstant } from '../../calendar/format-date.ts'
import type { Run } from '../../run/records/run.ts'
import { unitOf } from '../../run/situation.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { startsInConsole } from '../../scheme/starts-in-console.ts'
import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import type { RunsView } from '../views/runs.ts'
import { endingOf, failureWords } from './ending.ts'
import { progressWords } from './progress.ts'
import { runState } from './run-state.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import { wordingOf } from './wording.ts'

export interface RunsInput {
  schemes: Scheme[]
  /** Of any scheme, in any order; child runs are not expected. */
  runs: Run[]
  /** The directories' units, also those out of scope by now: for the names of what runs are about. */
  units?: (Unit & { scheme: string })[]
  /** Where the next page begins, if there is one. */
  next?: string
  language: Language
}

/** The console's front page: every run, newest first, and what can be started. */
export function runsView({ schemes, runs, units = [], next, language }: RunsInput): RunsView {
  const newest = runs.toSorted((a, b) => compare(b.startedAt, a.startedAt) || compare(b.id, a.id))
  return {
    kind: 'runs',
    runs: newest.map((run) => ({
      ...row(schemes, run, language),
      about: [...aboutOf(run, units, language), ...amongAlike(run, newest, language)],
    })),
    nextHref: next === undefined ? undefined : `/console?${new URLSearchParams({ after: next })}`,
    startable: schemes.flatMap((scheme) =>
      scheme.flows
        .filter((flow) => startsInConsole(scheme, flow))
        .map((flow) => ({
          href: `/console/start/${scheme.id}/${flow.id}`,
          name: inLanguage(flow.name, language),
          scheme: inLanguage(scheme.name, language),
        })),
    ),
  }
}

/** What tells a run from others of its flow: the unit, and the date that it is for. */
function aboutOf(run: Run, units: (Unit & { scheme: string })[], language: Language): string[] {
  const unit = units.find(({ scheme, id }) => scheme === run.scheme && id === unitOf(run))
  return [
    ...(unit ? [inLanguage(unit.name, language)] : []),
    ...(run.dated ? [say(TEXTS.forDate, language, { date: formatDate(run.dated, language) })] : []),
  ]
}

/** Which of several it is, where others on the page are about the same: somebody may have started it twice. */
function amongAlike(run: Run, newest: Run[], language: Language): string[] {
  if (!run.dated) return []
  const alike = newest.filter(
    (other) =>
      other.scheme === run.scheme &&
      other.flow === run.flow &&
      other.dated === run.dated &&
      unitOf(other) === unitOf(run),
  )
  if (alike.length === 1) return []
  const n = alike.length - alike.indexOf(run)
  return [say(TEXTS.oneOfSeveral, language, { n, all: alike.length })]
}

function row(schemes: Scheme[], run: Run, language: Language): Omit<RunsView['runs'][number], 'about'> {
  const state = runState(run, language)
  const scheme = schemes.find((candidate) => candidate.id === run.scheme)
  const flow = scheme?.flows.find((candidate) => candidate.id === run.flow)
  return {
    href: `/console/runs/${run.id}`,
    // A flow that is no longer deployed still has its runs.
    name: flow ? inLanguage(flow.name, language) : run.flow,
    reference: run.reference,
    started: formatInstant(run.startedAt, language),
    state: state.text,
    stateTag: state.tag,
    progress: scheme && flow ? whereItIs({ scheme, flow }, run, language) : '',
  }
}

function whereItIs(
  of: Pick<Parameters<typeof wordingOf>[0], 'scheme' | 'flow'>,
  run: Run,
  language: Language,
) {
  if (run.state === 'running') return progressWords({ ...of, language }, run)
  const file = { run, asks: [], answers: [], people: [], tasks: [] }
  const wording = wordingOf({ ...of, file, now: run.endedAt ?? run.startedAt }, language)
  return run.state === 'failed' ? failureWords(wording, run.outcome) : endingOf(wording, run).text
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

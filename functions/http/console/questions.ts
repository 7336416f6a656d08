import { londonDate } from '../../../shared/calendar/london.ts'
import { boardEntries } from '../../../shared/pages/console/board-entry.ts'
import type { Findable } from '../../../shared/pages/console/find-answer.ts'
import { findingView } from '../../../shared/pages/console/questions-view.ts'
import type { FindingView } from '../../../shared/pages/views/finding.ts'
import type { Now, Store } from '../../../shared/ports.ts'
import { formsOf } from '../../../shared/run/held.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import type { Finding, Question } from '../../../shared/scheme/question.ts'
import type { Scheme, Unit } from '../../../shared/scheme/scheme.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { allSteps } from '../../../shared/scheme/walk.ts'
import { readSituation } from '../../situation.ts'
import { newestAnswers } from '../filling/newest-answers.ts'
import { readRound } from './board.ts'
import { unitsOf } from './filling.ts'
import { readAgreed } from './read-agreed.ts'
import { readAttended } from './read-attended.ts'
import { readStalled } from './read-stalled.ts'

type Deps = { store: Store; now: Now }

/** A question of a scheme with its answer. Only what this question needs is read. */
export async function findingPage(
  deps: Deps,
  { scheme, question }: { scheme: Scheme; question: Question },
  language: Language,
): Promise<FindingView> {
  const units = await unitsOf(deps.store, scheme)
  const nothing: Findable = {
    ...{ scheme, units, language, today: londonDate(deps.now()) },
    ...{ open: [], stalled: { entries: [], asks: [] }, appointments: [], agreed: {}, answers: {} },
  }
  const known = await readFor({ ...deps, scheme, units, language }, question.finding)
  return findingView({ ...nothing, ...known }, question)
}

interface Reading extends Deps {
  scheme: Scheme
  units: Unit[]
  language: Language
}

/** What a question of this kind is answered from. What is read grows neither with flows nor with runs. */
async function readFor(reading: Reading, finding: Finding): Promise<Partial<Findable>> {
  const { store, scheme } = reading
  const answers = (...forms: string[]) => newestAnswers(store, scheme, forms)
  switch (finding.kind) {
    case 'unanswered':
      return { open: await openRounds(reading, finding) }
    case 'overdue': {
      const today = londonDate(reading.now())
      const offices = scheme.offices.map(({ id }) => id)
      return { stalled: await readStalled(reading, await store.overdue(scheme.id, offices, today)) }
    }
    case 'undeliverable':
      return { stalled: await readStalled(reading, await store.bounced(scheme.id)) }
    case 'vacant': {
      const [open, newest, appointments] = await Promise.all([
        openRounds(reading, finding),
        newestRound(reading, finding),
        store.register(scheme.id),
      ])
      return { open, newest, appointments }
    }
    case 'languages':
      return { appointments: await store.register(scheme.id) }
    case 'not-agreed': {
      const [appointments, agreed] = await Promise.all([
        store.register(scheme.id),
        readAgreed(store, scheme, finding.role),
      ])
      return { appointments, agreed }
    }
    case 'not-attended': {
      const [appointments, given] = await Promise.all([
        store.register(scheme.id),
        readAttended(store, scheme, finding.role),
      ])
      return { appointments, answers: given }
    }
    case 'missing':
      return { newest: await newestRound(reading, finding) }
    case 'shortfall':
    case 'heard':
    case 'pace':
      return { answers: await answers(finding.form) }
    case 'totals':
      return { answers: await answers(finding.form, finding.named.form) }
    case 'next-due':
      return { answers: await answers(finding.form, ...formsOf(finding.held)) }
    case 'not-kept':
      return {}
  }
}

/** So many open runs of a flow are looked into: a flow with rounds is seldom under way more than once or twice at a time. */
const AT_ONCE = 10

type RoundOf = { flow: string; round: string }

/** The runs of a flow that are not finished, newest first, with the units of a round, where they have begun it. */
async function openRounds(reading: Reading, { flow, round: id }: RoundOf): Promise<Findable['open']> {
  const { store, scheme, units, language } = reading
  const [open, directory] = await Promise.all([store.openRuns(scheme.id, flow), store.directory(scheme.id)])
  const running = open.filter(({ state }) => state === 'running')
  return Promise.all(
    running.slice(0, AT_ONCE).map(async (run) => {
      const situation = await readSituation(reading, run.id, { directory })
      const round = allSteps(situation.flow.steps).find((step) => step.id === id)
      if (round?.verb !== 'forEach') return { run, entries: [] }
      const records = await readRound(reading, situation, id)
      return { run, entries: boardEntries(situation, round, records, units, language) }
    }),
  )
}

/** The child runs of a round in the newest run of its flow, which is known by its start; undefined before there is one. */
async function newestRound({ store, scheme }: Reading, wanted: RoundOf): Promise<Run[] | undefined> {
  const { form } = scheme.flows.find(({ id }) => id === wanted.flow)!.start
  const [newest] = form === undefined ? [] : await store.answersTo(scheme.id, form, 1)
  return newest && store.children(newest.run, wanted.round)
}

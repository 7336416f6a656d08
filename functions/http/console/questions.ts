import { londonDate } from '../../../shared/calendar/london.ts'
import type { Findable } from '../../../shared/pages/console/find-answer.ts'
import { findingView } from '../../../shared/pages/console/questions-view.ts'
import type { FindingView } from '../../../shared/pages/views/finding.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { formsOf } from '../../../shared/run/held.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import type { Finding, Question } from '../../../shared/scheme/question.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { readSituation } from '../../situation.ts'
import { newestAnswers } from '../filling/newest-answers.ts'
import { unitsOf } from './filling.ts'
import { readAgreed } from './read-agreed.ts'
import { readAttended } from './read-attended.ts'
import { readStalled } from './read-stalled.ts'
import { type Reading as RoundReading, roundEntries } from './round-entries.ts'

type Deps = { store: Store; now: Now }

/** A question of a scheme with its answer, or a page of it. Only what this question needs is read. Throws NoSuchPage. */
export async function findingPage(
  deps: Deps,
  { scheme, question, after }: { scheme: Scheme; question: Question; after?: string },
  language: Language,
): Promise<FindingView> {
  const units = await unitsOf(deps.store, scheme)
  const nothing: Findable = {
    ...{ scheme, units, language, today: londonDate(deps.now()) },
    ...{ open: [], stalled: { items: [] }, appointments: [], agreed: {}, answers: {} },
  }
  const known = await readFor({ ...deps, scheme, units, language, after }, question.finding)
  return findingView({ ...nothing, ...known }, question)
}

interface Reading extends RoundReading {
  scheme: Scheme
  after?: string
}

/** What a question of this kind is answered from. What is read grows neither with flows nor with runs. */
async function readFor(reading: Reading, finding: Finding): Promise<Partial<Findable>> {
  const { store, scheme, after } = reading
  const answers = (...forms: string[]) => newestAnswers(store, scheme, forms)
  switch (finding.kind) {
    case 'unanswered':
      return openRounds(reading, finding)
    case 'overdue': {
      const today = londonDate(reading.now())
      const asked = scheme.offices.map(({ id }) => id)
      const tasked = scheme.offices.flatMap(({ id, console }) => (console ? [id] : []))
      const { late, next } = await store.overdue(scheme.id, { asked, tasked }, today, after)
      return { stalled: { items: await readStalled(reading, late), after, next } }
    }
    case 'undeliverable': {
      const { asks, next } = await store.bounced(scheme.id, after)
      return { stalled: { items: await readStalled(reading, asks), after, next } }
    }
    case 'vacant': {
      const [open, newest, appointments] = await Promise.all([
        openRounds(reading, finding),
        newestRound(reading, finding),
        store.register(scheme.id),
      ])
      return { ...open, newest, appointments }
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
    case 'by-year':
      return answers(finding.form)
    case 'totals':
      return answers(finding.form, finding.named.form)
    case 'next-due':
      return answers(finding.form, ...formsOf(finding.held))
    case 'not-kept':
      return {}
  }
}

/** So many open runs of a flow are looked into: a flow with rounds is seldom under way more than once or twice at a time. */
const AT_ONCE = 10

type RoundOf = { flow: string; round: string }

/**
 * The runs of a flow that are not finished, newest first, with the units of a round, where they have begun it; and
 * whether there are more than were looked into.
 */
async function openRounds(
  reading: Reading,
  { flow, round: id }: RoundOf,
): Promise<Pick<Findable, 'open' | 'moreOpen'>> {
  const { store, scheme } = reading
  const [page, directory] = await Promise.all([store.openRuns(scheme.id, flow), store.directory(scheme.id)])
  const running = page.runs.filter(({ state }) => state === 'running')
  const open = await Promise.all(
    running.slice(0, AT_ONCE).map(async (run) => {
      const situation = await readSituation(reading, run.id, { directory })
      return { run, entries: await roundEntries(reading, situation, id) }
    }),
  )
  return { open, moreOpen: running.length > AT_ONCE || page.next !== undefined }
}

/** The child runs of a round in the newest run of its flow, which is known by its start; undefined before there is one. */
async function newestRound({ store, scheme }: Reading, wanted: RoundOf): Promise<Run[] | undefined> {
  const { form } = scheme.flows.find(({ id }) => id === wanted.flow)!.start
  const [newest] = form === undefined ? [] : (await store.answersTo(scheme.id, form, 1)).answers
  return newest && store.children(newest.run, wanted.round)
}

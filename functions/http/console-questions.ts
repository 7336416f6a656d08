import { schemes } from '../../schemes/catalogue.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import { boardEntries } from '../../shared/pages/console/board-entry.ts'
import type { Findable } from '../../shared/pages/console/find-answer.ts'
import { questionsView } from '../../shared/pages/console/questions-view.ts'
import type { QuestionsView } from '../../shared/pages/views/questions.ts'
import type { Now, Store } from '../../shared/ports.ts'
import type { Answered } from '../../shared/run/records/answer.ts'
import type { Flow, Scheme, Unit } from '../../shared/scheme/scheme.ts'
import type { Language } from '../../shared/scheme/text.ts'
import { allSteps } from '../../shared/scheme/walk.ts'
import { readSituation } from '../situation.ts'
import { readRound } from './console-board.ts'
import { unitsOf } from './console-filling.ts'
import { readAgreed } from './read-agreed.ts'

type Deps = { store: Store; now: Now }

/** The questions with their answers. What is read grows with flows and units, and not with runs. */
export async function questionsPage(deps: Deps, language: Language): Promise<QuestionsView> {
  const known = await Promise.all(
    schemes.map(async (scheme) => ({ scheme, known: await findable(deps, scheme, language) })),
  )
  return questionsView({ schemes: known, language })
}

async function findable(deps: Deps, scheme: Scheme, language: Language): Promise<Findable> {
  const [units, appointments] = await Promise.all([
    unitsOf(deps.store, scheme),
    deps.store.register(scheme.id),
  ])
  const [open, kept, agreed] = await Promise.all([
    Promise.all(scheme.flows.map((flow) => openRuns(deps, scheme, flow, units, language))),
    keptOf(deps, scheme),
    readAgreed(deps.store, scheme),
  ])
  const today = londonDate(deps.now())
  return { scheme, units, appointments, open: open.flat(), today, language, agreed, ...kept }
}

/** So many open runs of a flow are looked into: a flow with rounds is seldom under way more than once or twice at a time. */
const AT_ONCE = 10

/**
 * The runs of a flow that are not finished, newest first, with the rounds they have begun. Of a flow without rounds,
 * such as questions to the co-ordinator, of which there are many at once, the newest and those that are late.
 */
async function openRuns(deps: Deps, scheme: Scheme, flow: Flow, units: Unit[], language: Language) {
  const running = (await deps.store.openRuns(scheme.id, flow.id)).filter(({ state }) => state === 'running')
  const rounds = allSteps(flow.steps).filter((step) => step.verb === 'forEach')
  const today = londonDate(deps.now())
  const wanted = running
    .filter(({ due }, index) => index === 0 || rounds.length > 0 || (due && due < today))
    .slice(0, AT_ONCE)
  return Promise.all(
    wanted.map(async ({ id }) => {
      const situation = await readSituation(deps, id)
      const begun = rounds.map(async (round) => {
        const records = await readRound(deps, situation, round.id)
        return { round, entries: boardEntries(situation, round, records, units, language) }
      })
      return { situation, rounds: await Promise.all(begun) }
    }),
  )
}

/** The newest answers to the forms that questions are about, and the newest rounds that they are about. */
async function keptOf({ store }: Deps, scheme: Scheme): Promise<Pick<Findable, 'answers' | 'newest'>> {
  const findings = (scheme.questions ?? []).map(({ finding }) => finding)
  const asked = findings.flatMap((finding) => {
    if (finding.kind === 'missing') return finding.rounds.map(({ round }) => ({ flow: finding.flow, round }))
    return finding.kind === 'vacant' ? [{ flow: finding.flow, round: finding.round }] : []
  })
  const startOf = (flow: string) => scheme.flows.find(({ id }) => id === flow)?.start.form
  const forms = findings.flatMap((finding) => [
    ...('form' in finding ? [finding.form] : []),
    ...('held' in finding ? [finding.held.form] : []),
    ...('named' in finding ? [finding.named.form] : []),
    ...('flow' in finding ? [startOf(finding.flow) ?? []].flat() : []),
  ])
  const answers = Object.fromEntries(
    await Promise.all(
      [...new Set(forms)].map(
        async (form) => [form, newestOf(await store.answersTo(scheme.id, form))] as const,
      ),
    ),
  )
  const newest = await Promise.all(
    asked.map(async ({ flow, round }) => {
      const run = answers[startOf(flow) ?? '']?.[0]?.run
      return [`${flow}/${round}`, run === undefined ? undefined : await store.children(run, round)] as const
    }),
  )
  return { answers, newest: Object.fromEntries(newest) }
}

/** An answer that was changed counts once, as it is now: the list is newest first. */
function newestOf(answers: Answered[]): Answered[] {
  const seen = new Set<string>()
  return answers.filter(({ run, name }) => {
    const known = seen.has(`${run} ${name}`)
    seen.add(`${run} ${name}`)
    return !known
  })
}

import { formatDate } from '../../calendar/format-date.ts'
import { monthsLater } from '../../calendar/months-later.ts'
import type { Run } from '../../run/records.ts'
import type { AppointStep } from '../../scheme/step.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { RunView } from '../views.ts'
import type { Children } from './board.ts'
import { dueState } from './due-state.ts'
import { endingOf, failureWords } from './ending.ts'
import { ownAsks, ownSteps, stepsOf } from './line.ts'
import { outcomeWords } from './outcome-words.ts'
import { progressWords } from './progress.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import { waitsOf } from './waits.ts'
import { whoIn } from './who.ts'
import type { Wording } from './wording.ts'

type Row = RunView['boards'][number]['rows'][number]

/** How one unit stands: whom it waits for or what it came to, by when, and what a chaser should know. */
export function boardRow(wording: Wording, run: Run, children: Children): Omit<Row, 'unit'> {
  const state = stateOf(wording, run)
  return {
    href: `/console/runs/${run.id}`,
    state: state.text,
    tag: state.tag,
    due: run.state === 'running' && run.due ? formatDate(run.due, wording.language) : '',
    detail: detailOf(wording, run, children)
      .filter((part) => part !== state.text)
      .join('\n'),
  }
}

function stateOf(wording: Wording, run: Run): Pick<Row, 'tag'> & { text: string } {
  if (run.state !== 'running') return endingOf(wording, run)
  const [wait] = waitsOf(wording.flow, run)
  if (wait?.verb !== 'ask' || !run.due) return { text: progressWords(wording, run), tag: 'waiting' }
  return dueState(run.due, wording, whoFor(wording, run, wait))
}

/** After passing on, it is the colleague who is waited for. */
function whoFor(wording: Wording, run: Run, step: Parameters<typeof outcomeWords>[1]): string {
  const passed = step.passOn && run.outcomes[step.id] === step.passOn.outcome
  return passed ? say(TEXTS.theColleague, wording.language) : whoIn(wording, step.of)
}

function detailOf(wording: Wording, run: Run, children: Children): string[] {
  const { language, flow } = wording
  const steps = stepsOf(flow, run)
  const open = run.state === 'running' ? waitsOf(flow, run).map((wait) => wait.id) : []
  const answers = ownAsks(steps)
    .filter((step) => run.outcomes[step.id] && !open.includes(step.id) && run.outcomes[step.id] !== 'skipped')
    .map((step) => outcomeWords(wording, step, run.outcomes[step.id]!))
  const roles = ownSteps(steps)
    .filter((step) => step.verb === 'appoint')
    .flatMap((step) => roleWords(wording, step, run.sent[step.id]))
  const half = children.letters?.some((letter) => letter.run === run.id && letter.state === 'sending')
  return [
    ...(run.state === 'failed' ? [failureWords(wording, run.outcome)] : []),
    ...passedOn(wording, run, children),
    ...new Set(answers),
    ...roles,
    ...(half ? [say(TEXTS.halfSent, language)] : []),
  ]
}

/** Named where the asks are at hand, since a run's own record holds no names. */
function passedOn({ flow, language }: Wording, run: Run, { asks = [] }: Children): string[] {
  const step = ownAsks(stepsOf(flow, run)).find(
    ({ id, passOn }) => id === run.at && passOn !== undefined && run.outcomes[id] === passOn.outcome,
  )
  if (!step) return []
  const name = asks.findLast((ask) => ask.run === run.id && ask.step === step.id && ask.passedTo)?.passedTo
    ?.name
  return [name ? say(TEXTS.passedOnTo, language, { name }) : say(TEXTS.passedOnToColleague, language)]
}

function roleWords({ scheme, language }: Wording, step: AppointStep, since: string | undefined): string[] {
  const role = scheme.register.find((candidate) => candidate.id === step.role)
  if (!role || since === undefined) return []
  const until = formatDate(monthsLater(since, step.months), language)
  const from = formatDate(since, language)
  return [say(TEXTS.roleFromUntil, language, { role: inLanguage(role.name, language), from, until })]
}

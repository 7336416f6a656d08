import { formatDate } from '../../calendar/format-date.ts'
import { monthsLater } from '../../calendar/months-later.ts'
import type { Run } from '../../run/records/run.ts'
import { NO_ANSWER, SKIPPED } from '../../scheme/outcomes.ts'
import type { AppointStep } from '../../scheme/steps/appoint.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Children } from './board.ts'
import { failureWords } from './ending.ts'
import { ownAsks, ownSteps, stepsOf } from './line.ts'
import { formName, outcomeWords } from './outcome-words.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import { waitsOf } from './waits.ts'
import type { Wording } from './wording.ts'

/**
 * What a chaser should know of a unit beyond its state, a line each: why it failed, who has it now, what was
 * answered so far (but for the ask whose answer is the state), who is in post, a letter that is half sent.
 */
export function boardDetail(wording: Wording, run: Run, children: Children, told?: string): string[] {
  const steps = stepsOf(wording.flow, run)
  const known = [told, ...waitsOf(wording.flow, run).map((wait) => wait.id)]
  const asks = ownAsks(steps)
  const half = children.letters?.some((letter) => letter.run === run.id && letter.state === 'sending')
  return [
    ...(run.state === 'failed' ? [failureWords(wording, run.outcome)] : []),
    ...passedOn(wording, asks, run, children),
    ...asks.filter((step) => !known.includes(step.id)).flatMap((step) => answerWords(wording, step, run)),
    ...ownSteps(steps).flatMap((step) => (step.verb === 'appoint' ? roleWords(wording, step, run) : [])),
    ...(half ? [say(TEXTS.halfSent, wording.language)] : []),
  ]
}

/** Silence says by itself too little: it is told with what was asked. */
function answerWords(wording: Wording, step: AskStep, run: Run): string[] {
  const outcome = run.outcomes[step.id]
  if (outcome === undefined || outcome === SKIPPED) return []
  const what = outcomeWords(wording, step, outcome)
  if (outcome !== NO_ANSWER) return [what]
  return [say(TEXTS.named, wording.language, { who: formName(wording, step.form), what })]
}

/** Named where the asks are at hand, since a run's own record holds no names. */
function passedOn({ language }: Wording, steps: AskStep[], run: Run, { asks = [] }: Children): string[] {
  const step = steps.find(({ id, passOn }) => id === run.at && passOn && run.outcomes[id] === passOn.outcome)
  if (!step) return []
  const passed = asks.findLast((ask) => ask.run === run.id && ask.step === step.id && ask.passedTo)
  const name = passed?.passedTo?.name
  return [name ? say(TEXTS.passedOnTo, language, { name }) : say(TEXTS.passedOnToColleague, language)]
}

function roleWords({ scheme, language }: Wording, step: AppointStep, run: Run): string[] {
  const role = scheme.register.find((candidate) => candidate.id === step.role)
  const since = run.sent[step.id]
  if (!role || since === undefined) return []
  const until = formatDate(monthsLater(since, step.months), language)
  const from = formatDate(since, language)
  return [say(TEXTS.roleFromUntil, language, { role: inLanguage(role.name, language), from, until })]
}

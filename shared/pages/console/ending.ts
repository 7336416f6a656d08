import type { Run } from '../../run/records/run.ts'
import { NO_ANSWER } from '../../scheme/outcomes.ts'
import type { Step } from '../../scheme/step.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import { inLanguage } from '../../scheme/text.ts'
import { allSteps, answersAs } from '../../scheme/walk.ts'
import type { Tag } from '../views/tag.ts'
import { findStep, mainLine, ownAsks, ownSteps, stepsOf } from './line.ts'
import { outcomeWords } from './outcome-words.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import type { Wording } from './wording.ts'

/** What a run came to: the words and, where an answer told it, the ask whose answer that was. */
export interface Ending {
  text: string
  tag: Tag
  told?: string
}

/**
 * What an ended run came to: the words of its finish. Where a scheme gives it none it is told by what led to it:
 * the answer whose route ends the run so, else who was appointed, else a child run's last answer.
 */
export function endingOf(wording: Wording, run: Run): Ending {
  const { flow, language } = wording
  if (run.state === 'stopped') return { text: say(TEXTS.stoppedByAdministrator, language), tag: 'stopped' }
  if (run.state === 'failed') return { text: say(TEXTS.failed, language), tag: 'failed' }
  const steps = stepsOf(flow, run)
  const finish = allSteps(steps).find((step) => step.verb === 'finish' && step.outcome === run.outcome)
  if (finish?.verb === 'finish' && finish.name)
    return { text: inLanguage(finish.name, language), tag: answeredAtAll(steps, run) ? 'done' : 'neutral' }
  const turned = turnedBy(wording, steps, run)
  if (turned) return toldBy(wording, standing(steps, turned, run) ?? turned, run, 'neutral')

  const line = mainLine(steps)
  if (line.some((step) => step.verb === 'appoint' && run.outcomes[step.id]))
    return { text: say(TEXTS.inPost, language), tag: 'done' }
  const last = run.child && line.findLast((step) => step.verb === 'ask' && run.outcomes[step.id])
  return last?.verb === 'ask'
    ? toldBy(wording, last, run, 'done')
    : { text: say(TEXTS.allDone, language), tag: 'done' }
}

/** Whether anybody answered any of the run's asks: silence alone is not done. */
const answeredAtAll = (steps: Step[], run: Run): boolean =>
  ownAsks(steps).length === 0 ||
  ownAsks(steps).some(({ id }) => run.outcomes[id] !== undefined && run.outcomes[id] !== NO_ANSWER)

/** Why a run failed, from the name of its error. */
export function failureWords({ language }: Wording, error: string | undefined): string {
  if (error === 'NoAnswer') return say(TEXTS.nobodyAnswered, language)
  if (error === 'NobodyHolds') return say(TEXTS.nobodyToAsk, language)
  return say(TEXTS.technicalFault, language)
}

function toldBy(wording: Wording, step: AskStep, run: Run, tag: Tag): Ending {
  const outcome = run.outcomes[step.id] ?? NO_ANSWER
  const text = outcomeWords(wording, step, outcome)
  return { text, tag: outcome === NO_ANSWER ? 'stopped' : tag, told: step.id }
}

/** The ask whose outcome led straight to the end of the run. */
function turnedBy({ flow }: Wording, steps: Step[], run: Run): AskStep | undefined {
  const asked = ownAsks(steps).findLast((step) => ends(step.on, run.outcomes[step.id], run))
  if (asked) return asked
  const chosen = ownSteps(steps).findLast(
    (step) => step.verb === 'choose' && ends(step.on, run.outcomes[step.by], run),
  )
  const by = chosen?.verb === 'choose' ? findStep(flow, chosen.by) : undefined
  return by?.verb === 'ask' ? by : undefined
}

/**
 * Silence to a question that was put once more leaves the earlier answer standing, where that answer would have
 * ended the run alike: who said no and was then silent has said no.
 */
function standing(steps: Step[], turned: AskStep, run: Run): AskStep | undefined {
  if (run.outcomes[turned.id] !== NO_ANSWER) return undefined
  return ownAsks(steps).findLast((step) => {
    const outcome = run.outcomes[step.id]
    return answersAs(step) === answersAs(turned) && outcome !== NO_ANSWER && ends(turned.on, outcome, run)
  })
}

const ends = (on: AskStep['on'], outcome: string | undefined, run: Run): boolean =>
  on?.[outcome ?? '']?.some((step) => step.verb === 'finish' && step.outcome === run.outcome) === true

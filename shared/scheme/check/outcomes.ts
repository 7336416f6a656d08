import type { Flow } from '../flow.ts'
import { type Form, outcomesOf } from '../form.ts'
import {
  CAME,
  CHANGED,
  DECIDED,
  ENOUGH,
  MISSED,
  MOVED,
  NO_ANSWER,
  NO_QUORUM,
  NOT_CARRIED,
  OVERTAKEN,
  RECUSED,
  RETIRED,
  SKIPPED,
  TOO_FEW,
  UNCHANGED,
  UNDELIVERABLE,
  VACANT,
  WITHDRAWN,
} from '../outcomes.ts'
import type { Scheme } from '../scheme.ts'
import type { AskStep } from '../steps/ask.ts'
import type { TallyStep } from '../steps/decide.ts'
import { allSteps, asksOf } from '../walk.ts'

export const isWatch = ({ rule }: TallyStep): boolean =>
  typeof rule.carriedBy === 'object' && 'share' in rule.carriedBy

/** What the start or an ask can have come to; undefined when there is no such ask or form, which is said elsewhere. */
export function outcomesToChooseBy(scheme: Scheme, flow: Flow, by: string): string[] | undefined {
  const result = allSteps(flow.steps).find((step) => step.id === by)
  if (result?.verb === 'tally') return [result.rule.outcome, NOT_CARRIED, NO_QUORUM]
  if (result?.verb === 'count') return [ENOUGH, TOO_FEW]
  if (result?.verb === 'missed') return [MISSED, CAME]
  if (result?.verb === 'retire') return [RETIRED, MOVED, VACANT]
  if (result?.verb === 'adopt') return [MOVED, CHANGED, UNCHANGED]
  const step = asksOf(flow).find((ask) => ask.id === by)
  const form = scheme.forms.find((candidate) => candidate.id === (step?.form ?? flow.start.form))
  if (!form || (!step && by !== flow.start.as)) return undefined
  return step ? outcomesOfAsk(flow, form, step) : outcomesOf(form)
}

export const outcomesOfAsk = (flow: Flow, form: Form, step: AskStep): string[] => [
  ...outcomesOf(form),
  NO_ANSWER,
  UNDELIVERABLE,
  ...(step.mayStepAside ? [DECIDED, RECUSED] : []),
  ...(flow.start.lapsed?.until === step.id ? [DECIDED] : []),
  ...(canBeOvertaken(flow, step) ? [OVERTAKEN] : []),
  ...(step.onlyIf ? [SKIPPED] : []),
  ...('person' in step.of ? [WITHDRAWN] : []),
]

/** Whether something else can make an ask pointless: an ask of another branch, or a step that closes it as that. */
export const canBeOvertaken = (flow: Flow, { id, until }: AskStep): boolean =>
  until !== undefined ||
  allSteps(flow.steps).some((step) => step.verb === 'close' && step.ask === id && step.as === OVERTAKEN)

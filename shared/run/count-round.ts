import { ENOUGH, TOO_FEW } from '../scheme/outcomes.ts'
import type { CountStep } from '../scheme/steps/count.ts'
import type { Change } from './change.ts'
import { counted } from './counted.ts'
import type { Run } from './records/run.ts'
import { membersAsked, roundAsking } from './round-list.ts'
import type { Situation } from './situation.ts'

/**
 * Whether enough of a round's child runs came to one of the outcomes. Where a flow went through the round several times,
 * each unit counts as it was the last time.
 */
export function countRound(
  situation: Situation,
  step: CountStep,
  children: Run[],
): { outcome: string; change: Change } {
  const round = roundAsking(situation.flow, `round.${step.ask}`)
  const runs = membersAsked(children, round)
  const came = runs.filter((child) => step.is.includes(child.outcomes[step.ask] ?? '')).length
  const [share, of] = step.share
  const outcome = runs.length > 0 && came * of >= runs.length * share ? ENOUGH : TOO_FEW
  return counted(situation, step.id, outcome, { came, all: runs.length })
}

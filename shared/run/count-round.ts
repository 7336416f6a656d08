import type { CountStep } from '../scheme/step.ts'
import { ENOUGH, TOO_FEW } from '../scheme/step.ts'
import { allSteps, asksOf } from '../scheme/walk.ts'
import type { Change } from './change.ts'
import type { Run } from './records.ts'
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
  const { run } = situation.file
  const round = allSteps(situation.flow.steps).find(
    (one) =>
      one.verb === 'forEach' &&
      asksOf({ ...situation.flow, steps: one.steps }).some(({ id }) => id === step.ask),
  )
  const latest = new Map<string, Run>()
  for (const child of children.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)))
    if (child.child?.step === round?.id) latest.set(child.child!.unit, child)
  const runs = [...latest.values()]
  const came = runs.filter((child) => step.is.includes(child.outcomes[step.ask] ?? '')).length
  const [share, of] = step.share
  const outcome = runs.length > 0 && came * of >= runs.length * share ? ENOUGH : TOO_FEW
  return {
    outcome,
    change: {
      run: { ...run, at: step.id, outcomes: { ...run.outcomes, [step.id]: outcome } },
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: 'counted',
          step: step.id,
          detail: { outcome, came, all: runs.length },
        },
      ],
    },
  }
}

import type { AdoptStep } from '../../shared/scheme/steps/adopt.ts'
import type { AppointStep, RetireStep } from '../../shared/scheme/steps/appoint.ts'
import type { ChooseStep, FinishStep } from '../../shared/scheme/steps/branch.ts'
import type { CloseStep } from '../../shared/scheme/steps/close.ts'
import type { CountStep, MissedStep } from '../../shared/scheme/steps/count.ts'
import type { PublishStep } from '../../shared/scheme/steps/publish.ts'
import type { TellStep } from '../../shared/scheme/steps/tell.ts'
import { cameTo, withOutcome } from './asl.ts'
import type { CompileList } from './list.ts'
import type { Scope } from './scope.ts'
import { add, catchAll, thenGo } from './scope.ts'
import { task } from './task.ts'

/** A step that is one function call. */
export function compilePlain(
  step: TellStep | AppointStep | CloseStep | PublishStep,
  scope: Scope,
  next: string | undefined,
): string {
  return add(
    scope,
    step.id,
    task(scope.flow, step.verb, step.id, { state: { ...catchAll(scope), ...thenGo(next) } }),
  )
}

/** A function call whose outcome later steps choose by. */
export function compileResult(
  step: CountStep | MissedStep | RetireStep | AdoptStep,
  scope: Scope,
  next: string | undefined,
): string {
  // Both count child runs: one function does.
  const fn = step.verb === 'missed' ? 'count' : step.verb
  return add(
    scope,
    step.id,
    task(scope.flow, fn, step.id, {
      state: {
        Output: withOutcome(step.id, '$states.result.Payload.outcome'),
        ...catchAll(scope),
        ...thenGo(next),
      },
    }),
  )
}

/**
 * Ends the run with its outcome. The same ending may be written in several places of a run: it is one state.
 * A child run may end as its parent does, but two states of one machine cannot share a name.
 */
export function compileFinish(step: FinishStep, scope: Scope): string {
  const name = scope.name ? `${scope.name}-${step.id}` : step.id
  scope.states[name] ??= task(scope.flow, 'finish', step.id, {
    payload: { outcome: step.outcome },
    state: { ...catchAll(scope), End: true },
  })
  return name
}

/** Goes on by the outcome of an earlier ask; outcomes without a route go on with the next step. */
export function compileChoose(
  step: ChooseStep,
  scope: Scope,
  next: string | undefined,
  compileList: CompileList,
): string {
  if (!next) throw new Error(`The step ${step.id} needs a step after it`)
  return add(scope, step.id, {
    Type: 'Choice',
    Choices: Object.entries(step.on).map(([outcome, route]) => ({
      Condition: cameTo(step.by, outcome),
      Next: compileList(route, scope, next),
    })),
    Default: next,
  })
}

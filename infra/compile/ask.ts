import { ceilingSeconds } from '../../shared/scheme/clock.ts'
import { NO_ANSWER } from '../../shared/scheme/outcomes.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import { backTo } from '../../shared/scheme/steps/branch.ts'
import { CARRIED, cameTo, jsonata, literal, withOutcome, withUndo } from './asl.ts'
import type { CompileList } from './list.ts'
import type { Scope } from './scope.ts'
import { add, catchAll } from './scope.ts'
import { task } from './task.ts'

/**
 * An ask is a task that waits for its token, then a choice by outcome.
 *
 * The ceiling (facts 20) closes what nobody closed: `<step>-lapse` records it. Silence without a route of its own
 * is never taken for an answer: it is a failure that an administrator sees, and the question can be put again. An
 * answer that can be changed for a while is followed by a wait until then (`<step>-undo`).
 */
export function compileAsk(
  step: AskStep,
  scope: Scope,
  next: string | undefined,
  compileList: CompileList,
): string {
  const route = `${step.id}-route`
  const lapse = `${step.id}-lapse`
  const undo = `${step.id}-undo`
  const { Catch } = catchAll(scope)

  add(scope, step.id, {
    ...task(scope.flow, 'ask', step.id, { payload: { token: jsonata('$states.context.Task.Token') } }),
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    TimeoutSeconds: ceilingSeconds(step.clock),
    Output: step.undoFor ? withUndo(step.id) : withOutcome(step.id, '$states.result.outcome'),
    Catch: [{ ErrorEquals: ['States.Timeout'], Output: jsonata('$states.input'), Next: lapse }, ...Catch],
    Next: step.undoFor ? undo : route,
  })
  // The answer can be changed until then; what it came to in the end is read from the table.
  if (step.undoFor)
    add(scope, undo, {
      Type: 'Wait',
      Timestamp: jsonata('$states.input.until'),
      Output: CARRIED,
      Next: lapse,
    })
  add(scope, lapse, {
    ...task(scope.flow, 'lapse', step.id),
    Output: withOutcome(step.id, '$states.result.Payload.outcome'),
    Catch,
    Next: route,
  })

  const routes: { Condition: string; Next: string; Output?: string }[] = Object.entries(step.on ?? {}).map(
    ([outcome, steps]) => ({
      Condition: cameTo(step.id, outcome),
      Next: compileList(steps, scope, next) ?? ending(scope, step.id),
    }),
  )
  if (step.passOn) routes.push({ Condition: cameTo(step.id, step.passOn.outcome), Next: step.id })
  for (const other of scope.asks.filter((id) => id !== step.id))
    routes.push({ Condition: cameTo(step.id, backTo(other)), Next: other })
  if (!step.on?.[NO_ANSWER])
    routes.push({
      Condition: cameTo(step.id, NO_ANSWER),
      Output: jsonata(
        `{ 'run': $states.input.run, 'outcomes': $states.input.outcomes, 'error': 'NoAnswer', 'at': ${literal(step.id)} }`,
      ),
      Next: scope.failed,
    })
  add(scope, route, { Type: 'Choice', Choices: routes, Default: next ?? ending(scope, step.id) })
  return step.id
}

/** The end of a branch: a choice needs a state to go to. */
function ending(scope: Scope, step: string): string {
  const name = `${step}-end`
  scope.states[name] ??= { Type: 'Succeed' }
  return name
}

import type { TogetherStep } from '../../shared/scheme/steps/branch.ts'
import type { Machine } from './asl.ts'
import { jsonata } from './asl.ts'
import { addAgain } from './failing.ts'
import { addJoined, addJoining, isJoinable, JOINING, JOINS } from './join.ts'
import type { CompileList } from './list.ts'
import type { Scope } from './scope.ts'
import { add, catchAll, scope as newScope, thenGo } from './scope.ts'

/** Several lists at the same time: a Parallel that carries on with the outcomes of all its branches. */
export function compileTogether(
  step: TogetherStep,
  scope: Scope,
  next: string | undefined,
  compileList: CompileList,
): string {
  const joinable = isJoinable(step)
  const branches = step.branches.map((steps, index): Machine => {
    const branch = newScope(scope.flow, steps, { branch: `${step.id}-${index + 1}`, joined: joinable })
    const first = compileList(steps, branch, undefined)
    if (!first) throw new Error(`A branch of ${step.id} has no steps`)
    addAgain(branch)
    return { StartAt: joinable ? addJoining(branch, steps, first) : first, States: branch.states }
  })
  return add(scope, step.id, {
    Type: 'Parallel',
    // Each branch brings back its own outcomes only: what it was given would overwrite what another one found out.
    Arguments: { run: jsonata('$states.input.run'), outcomes: {}, ...(joinable && JOINING) },
    Branches: branches,
    Output: jsonata(
      `{ 'run': $states.input.run, 'outcomes': $merge([$states.input.outcomes, $states.result.outcomes])${joinable ? `, ${JOINS}` : ''} }`,
    ),
    ...catchAll(scope),
    ...thenGo(joinable ? addJoined(scope, step, next) : next),
  })
}

import type { ForEachStep } from '../../shared/scheme/steps/branch.ts'
import { CARRIED, jsonata } from './asl.ts'
import { addAgain } from './failing.ts'
import type { CompileList } from './list.ts'
import type { Scope } from './scope.ts'
import { add, catchAll, scope as newScope, thenGo } from './scope.ts'
import { task } from './task.ts'

/** The state that goes through the units. */
export const mapOf = ({ id }: ForEachStep): string => `${id}-all`

/**
 * One child run a unit, all side by side: a Distributed Map with STANDARD children, because an inline Map
 * stalls at 40 (facts 1). The units come from the directory, as ids. A child that fails does not pull down
 * the others: it is shown as failed and taken up again by itself.
 */
export function compileForEach(
  step: ForEachStep,
  scope: Scope,
  next: string | undefined,
  compileList: CompileList,
): string {
  const child = newScope(scope.flow, step.steps, { name: step.id })
  const begin = `${step.id}-begin`
  const first = compileList(step.steps, child, undefined)
  add(child, begin, {
    ...task(scope.flow, 'begin', step.id, {
      payload: { parent: jsonata('$states.input.parent'), unit: jsonata('$states.input.unit') },
    }),
    ...catchAll(child),
    ...thenGo(first),
  })
  addAgain(child)
  const map = add(scope, mapOf(step), {
    Type: 'Map',
    // One unit must behave as many: a one-element sequence would collapse (facts 31).
    Items: jsonata('[$states.input.children]'),
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: begin,
      States: child.states,
    },
    ItemSelector: {
      run: jsonata('$states.context.Map.Item.Value.run'),
      unit: jsonata('$states.context.Map.Item.Value.unit'),
      parent: jsonata('$states.input.run'),
      outcomes: {},
    },
    Label: step.id,
    ToleratedFailurePercentage: 100,
    Output: CARRIED,
    ...catchAll(scope),
    ...thenGo(next),
  })
  return add(scope, step.id, {
    ...task(scope.flow, 'units', step.id),
    Output: {
      run: jsonata('$states.input.run'),
      outcomes: jsonata('$states.input.outcomes'),
      children: jsonata('$states.result.Payload.children'),
    },
    ...catchAll(scope),
    Next: map,
  })
}

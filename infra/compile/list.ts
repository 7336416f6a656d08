import type { Step } from '../../shared/scheme/step.ts'
import { compileAsk } from './ask.ts'
import { compileForEach } from './for-each.ts'
import { compileChoose, compileFinish, compilePlain, compileResult } from './plain.ts'
import type { Scope } from './scope.ts'
import { compileTally } from './tally.ts'
import { compileTogether } from './together.ts'
import { compileWait } from './wait.ts'

/**
 * Compiles a list of steps into the scope. Returns the name of the state it starts with, or `after` when it is
 * empty. `after` is where the flow goes on after the list; undefined ends the scope.
 */
export function compileList(steps: Step[], scope: Scope, after: string | undefined): string | undefined {
  // From the last to the first, because each state names the one after it.
  let next = after
  for (const step of steps.toReversed()) next = compileStep(step, scope, next)
  return next
}

/** Compiles one step; returns the name of the state it starts with. */
function compileStep(step: Step, scope: Scope, next: string | undefined): string {
  switch (step.verb) {
    case 'ask':
      return compileAsk(step, scope, next, compileList)
    case 'forEach':
      return compileForEach(step, scope, next, compileList)
    case 'together':
      return compileTogether(step, scope, next, compileList)
    case 'choose':
      return compileChoose(step, scope, next, compileList)
    case 'finish':
      return compileFinish(step, scope)
    case 'goTo':
      return step.step
    case 'tell':
    case 'appoint':
    case 'close':
    case 'publish':
      return compilePlain(step, scope, next)
    case 'count':
    case 'missed':
    case 'retire':
    case 'adopt':
      return compileResult(step, scope, next)
    case 'tally':
      return compileTally(step, scope, next)
    case 'wait':
      return compileWait(step, scope, next)
  }
}

/** How a step with lists of its own compiles them. */
export type CompileList = typeof compileList

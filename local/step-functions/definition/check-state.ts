import { isObject, type Json, type JsonObject } from '../json.ts'
import { checkChoice } from './check-choice.ts'
import type { Place } from './check-container.ts'
import { checkErrorHandling } from './check-error-handling.ts'
import { checkExpressions } from './check-expressions.ts'
import { checkIntrinsics } from './check-intrinsics.ts'
import { checkMap } from './check-map.ts'
import { checkParallel } from './check-parallel.ts'
import { checkTask } from './check-task.ts'
import { checkWait } from './check-wait.ts'
import { refuseField, STATE_TYPES } from './fields.ts'
import type { QueryLanguage, StateType } from './types.ts'

type Check = (state: JsonObject, at: string, place: Place & { language: QueryLanguage }) => void

const CHECKS: Partial<Record<StateType, Check>> = {
  Task: checkTask,
  Choice: checkChoice,
  Wait: checkWait,
  Parallel: checkParallel,
  Map: checkMap,
}

/** Checks one state: its type, language, fields, transition, and what its type adds. */
export function checkState(name: string, state: Json, at: string, place: Place): void {
  const { report, machineLanguage } = place
  const refuse = (message: string) => report('SCHEMA_VALIDATION_FAILED', message, at)
  if (name.length > 80) refuse('State name is longer than 80 characters')
  const problem = problemOf(state, machineLanguage)
  if (problem !== undefined) refuse(problem)
  if (problem !== undefined || !isObject(state)) return
  const type = state.Type as StateType
  const language: QueryLanguage = state.QueryLanguage === 'JSONata' ? 'JSONata' : machineLanguage
  const here = { ...place, language }
  for (const field of Object.keys(state)) {
    const reason = refuseField(type, language, field)
    if (reason) refuse(reason)
  }
  checkTransition(type, state, refuse)
  checkErrorHandling(state, at, here)
  CHECKS[type]?.(state, at, here)
  if (language === 'JSONata') checkExpressions(state, at, report)
  else checkIntrinsics(state, at, report)
}

/** What makes it pointless to look further into a state. */
function problemOf(state: Json, machineLanguage: QueryLanguage): string | undefined {
  if (!isObject(state)) return 'A state must be an object'
  if (state.Type === undefined) return "The field 'Type' is required but was missing"
  if (!STATE_TYPES.some((known) => known === state.Type))
    return `Unknown state type '${String(state.Type)}'; allowed: ${STATE_TYPES.join(', ')}`
  if (state.QueryLanguage === 'JSONPath' && machineLanguage === 'JSONata')
    return "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"
  return undefined
}

function checkTransition(type: StateType, state: JsonObject, refuse: (message: string) => void): void {
  if (type === 'Choice' || type === 'Succeed' || type === 'Fail') return
  if (typeof state.Next === 'string' && state.End !== true) return
  if (state.End === true && state.Next === undefined) return
  refuse("Exactly one of the fields 'Next' and 'End' is required")
}

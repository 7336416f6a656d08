import { isObject, type JsonObject } from '../json.ts'
import { checkState } from './check-state.ts'
import type { Report } from './diagnostic.ts'
import { listMissing } from './list-missing.ts'
import { listTargets } from './transitions.ts'
import type { QueryLanguage } from './types.ts'

export interface Place {
  report: Report
  /** Where the container is, as a slash path: '' for the machine itself. */
  at: string
  machineLanguage: QueryLanguage
  express: boolean
}

/**
 * Checks a machine, branch or item processor: its states one by one, then that every transition has a target,
 * that some state ends it, and that every state can be reached.
 * Source of the texts: measured on AWS (floci-io/floci pull request 2786).
 */
export function checkContainer(container: JsonObject, place: Place): void {
  const { report, at } = place
  const missing = listMissing(container, ['States', 'StartAt'])
  if (missing) {
    report('SCHEMA_VALIDATION_FAILED', `These fields are required: [${missing}]`, at || '/')
    return
  }
  const states = container.States
  if (!isObject(states) || Object.keys(states).length === 0) {
    report('SCHEMA_VALIDATION_FAILED', 'States must be an object with at least one state', `${at}/States`)
    return
  }
  for (const [name, state] of Object.entries(states)) checkState(name, state, `${at}/States/${name}`, place)
  checkTransitions(container, states, place)
}

function checkTransitions(container: JsonObject, states: JsonObject, { report, at }: Place): void {
  const start = String(container.StartAt)
  if (!(start in states)) {
    report('MISSING_TRANSITION_TARGET', `Missing 'Next' target: ${start}`, `${at}/StartAt`)
    return
  }
  for (const [name, state] of Object.entries(states))
    for (const { target, field } of listTargets(state))
      if (!(target in states))
        report(
          'MISSING_TRANSITION_TARGET',
          `Missing 'Next' target: ${target}`,
          `${at}/States/${name}/${field}`,
        )
  if (!Object.values(states).some(isTerminal)) {
    report('MISSING_END_STATE', 'Workflow has no terminal state')
    return
  }
  const reached = reach(start, states)
  for (const name of Object.keys(states))
    if (!reached.has(name))
      report('MISSING_TRANSITION_TARGET', `State "${name}" is not reachable.`, `${at}/States/${name}`)
}

function isTerminal(state: unknown): boolean {
  return isObject(state) && (state.End === true || state.Type === 'Succeed' || state.Type === 'Fail')
}

function reach(start: string, states: JsonObject): Set<string> {
  const reached = new Set([start])
  for (const name of reached) for (const { target } of listTargets(states[name])) reached.add(target)
  return reached
}

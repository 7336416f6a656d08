import { isObject, type JsonObject } from '../json.ts'
import { checkContainer, type Place } from './check-container.ts'

/**
 * A Parallel has at least one branch. Branches speak the machine's language, not the state's (floci-io/floci
 * issue 2968, measured).
 */
export function checkParallel(state: JsonObject, at: string, place: Place): void {
  const { Branches } = state
  if (!Array.isArray(Branches) || Branches.length === 0) {
    place.report('SCHEMA_VALIDATION_FAILED', 'Branches must be an array with at least one branch', at)
    return
  }
  for (const [i, branch] of Branches.entries()) {
    const where = `${at}/Branches[${i}]`
    if (!isObject(branch)) place.report('SCHEMA_VALIDATION_FAILED', 'A branch must be an object', where)
    else {
      refuseQueryLanguage(branch, where, place)
      checkContainer(branch, { ...place, at: where })
    }
  }
}

/** Only machines and states name a query language. Source: floci-io/floci issue 2968, measured. */
export function refuseQueryLanguage(container: JsonObject, at: string, { report }: Place): void {
  if (container.QueryLanguage !== undefined)
    report('SCHEMA_VALIDATION_FAILED', "Field 'QueryLanguage' is not supported", at)
}

import type { Failure } from '../state-failure.ts'

/** Errors that wildcards do not find. Source: ASL specification and Developer Guide, "Error names". */
const NOT_IN_ALL = ['States.Runtime']

/**
 * Whether a retrier or catcher is for this error. States.ALL finds States.DataLimitExceeded too (recorded on AWS);
 * States.TaskFailed finds everything but time-outs.
 */
export function matchesError(names: string[], { error, alsoKnownAs }: Failure): boolean {
  return names.some((name) => {
    if (error !== undefined && name === error) return true
    if (alsoKnownAs !== undefined && name === alsoKnownAs) return true
    if (error !== undefined && NOT_IN_ALL.includes(error)) return false
    if (name === 'States.ALL') return true
    return name === 'States.TaskFailed' && error !== 'States.Timeout'
  })
}

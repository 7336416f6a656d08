import { problemsOf } from '../../../shared/scheme/define.ts'
import { type Parts, partsOf, readers } from './readers.ts'

/** What the checker says of the small scheme after one thing in it was changed, a line each. */
export function refused(change: (parts: Parts) => void): string[] {
  const scheme = readers()
  change(partsOf(scheme))
  return problemsOf(scheme).map(({ at, wrong, remedy }) => `${at}: ${wrong}. ${remedy}.`)
}

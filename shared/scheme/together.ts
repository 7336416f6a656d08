import { repeated } from './check/problem.ts'
import type { Scheme } from './scheme.ts'

/**
 * The schemes of one service, in which each has an id and letters of its own: addresses and state machines are named by
 * the one, and reference numbers begin with the other. Throws an error that names what two have, and the remedy.
 */
export function serveTogether(schemes: Scheme[]): Scheme[] {
  const same = [
    ...repeated(schemes.map(({ id }) => id)).map((id) => `the id "${id}"`),
    ...repeated(schemes.map(({ code }) => code)).map((code) => `the code "${code}"`),
  ]
  if (same.length > 0)
    throw new Error(
      `Two schemes have ${same.join(' and ')}. Give each its own, in its scheme.ts or its file.`,
    )
  return schemes
}

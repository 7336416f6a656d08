import type { Step } from '../step.ts'

/**
 * A change that was decided takes the place of what it changes, as one more version. Comes to `moved` where one of the
 * fields `moves` is new; to `changed` where only others are; to `unchanged` where nothing is.
 */
export interface AdoptStep {
  verb: 'adopt'
  id: string
  /** The name that the change is known by: answers to fields of the same ids. What it leaves out stays as it was. */
  answers: string
  /** The name of the answers that it changes. */
  as: string
  /** The fields on which others rely: once one of them is new, what they answered before does not count. */
  moves: string[]
}

/** Puts a change that was decided in the place of what it changes. */
export const adopt = (id: string, options: Omit<AdoptStep, 'verb' | 'id'>): Step => ({
  verb: 'adopt',
  id,
  ...options,
})

import type { Step } from '../step.ts'

export interface AppointStep {
  verb: 'appoint'
  id: string
  role: string
  who: string
  months: number
  /** True where silence keeps them: the entry is marked, until they have been asked again. */
  overdue?: boolean
  /** A role at the same unit that they give up with it: nobody stands in for themselves. */
  insteadOf?: string
}

/**
 * Ends whoever holds a role at the unit of the run, on a date that was answered. Comes to `retired`; to `moved` where
 * they were leaving already, and now do on this date; to `vacant` where nobody holds it.
 */
export interface RetireStep {
  verb: 'retire'
  id: string
  role: string
  /** A reference to the last day: `answer.leaving.last_day`. */
  on: string
  /** A reference to the answer that says why, which the register keeps. */
  reason?: string
}

/** Ends whoever holds a role at the unit of the run. */
export const retire = (id: string, options: Omit<RetireStep, 'verb' | 'id'>): Step => ({
  verb: 'retire',
  id,
  ...options,
})

/** Enters somebody in the register. */
export const appoint = (id: string, options: Omit<AppointStep, 'verb' | 'id'>): Step => ({
  verb: 'appoint',
  id,
  ...options,
})

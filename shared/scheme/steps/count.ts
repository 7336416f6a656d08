import type { Step } from '../step.ts'
import type { TallyStep } from './decide.ts'

/** Comes to `enough` or `too-few`: whether a share of the child runs of a round came to one of these outcomes. */
export interface CountStep {
  verb: 'count'
  id: string
  ask: string
  is: string[]
  /** A fraction of all that were asked, rounded up. */
  share: [number, number]
}

/**
 * Comes to `missed` where whoever holds a role at the unit of the run has missed the last so many of something in a row,
 * and to `came` otherwise. What a round asked them to counts, since they hold the role.
 */
export interface MissedStep {
  verb: 'missed'
  id: string
  role: string
  /** The form that records who came, and its field that lists units. */
  form: string
  came: string
  /** The ask that invited to it, in a round of the run that the form was answered in. */
  ask: string
  times: number
}

/** Goes on by how many of a round came to an outcome: `enough` or `too-few`. */
export const count = (id: string, options: Omit<CountStep, 'verb' | 'id'>): Step => ({
  verb: 'count',
  id,
  ...options,
})

/** Goes on by whether whoever holds a role missed the last so many in a row: `missed` or `came`. */
export const missed = (id: string, options: Omit<MissedStep, 'verb' | 'id'>): Step => ({
  verb: 'missed',
  id,
  ...options,
})

/**
 * Waits until a share of a round has come to an outcome, at most so many working days. It stands beside the round, in
 * another branch, and ends nothing there: comes to `is`, or to `not-carried`.
 */
export const reach = (
  id: string,
  {
    round,
    ask,
    is,
    share,
    within,
  }: Pick<TallyStep, 'round' | 'ask'> & {
    is: string
    share: [number, number]
    within: number
  },
): Step => ({ verb: 'tally', id, round, ask, rule: { outcome: is, carriedBy: { share } }, within })

import type { Scheme } from '../scheme.ts'
import type { Problem } from './problem.ts'

/**
 * The longest name of a flow with its scheme. AWS takes 80 characters for the name of a state machine, and what stands
 * before it says of which deployment it is: `countersign-development-`.
 */
export const LONGEST_MACHINE = 80 - 'countersign-development-'.length

/** Scheme and flow together name a state machine. */
export const checkNames = ({ id, flows }: Scheme): Problem[] =>
  flows
    .filter((flow) => `${id}-${flow.id}`.length > LONGEST_MACHINE)
    .map((flow) => ({
      at: flow.id,
      wrong: `"${id}-${flow.id}" is too long to name a state machine`,
      remedy: `Use at most ${LONGEST_MACHINE} characters for the ids of scheme and flow together`,
    }))

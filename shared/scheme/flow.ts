import type { Start } from './start.ts'
import type { Step } from './step.ts'
import type { Text } from './text.ts'

/** One process, compiled to one state machine. */
export interface Flow {
  id: string
  name: Text
  start: Start
  steps: Step[]
  moving?: Moving
}

/** A date in earlier answers that an administrator can move, and with it every open ask whose clock counts from it. */
export interface Moving {
  /** The form that asks for the new date; its fields take the place of those in the answers of this name. */
  form: string
  as: string
  /** The ask of the run's own that has to be open. */
  until: string
}

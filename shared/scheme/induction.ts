import type { HeldOn } from './question.ts'

/** What whoever holds a role goes to first, and the answers that record who came. */
export interface Induction {
  /** The form of the answers that record it. */
  form: string
  /** Its field that lists the units whose holder came. */
  came: string
  /** What the run of such an answer was about: on which day, and that its field `kind` is `is`. */
  held: HeldOn & { kind: string; is: string }
}

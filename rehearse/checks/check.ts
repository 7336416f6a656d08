import type { Evidence } from '../evidence.ts'
import type { Rehearsal } from '../rehearsal.ts'
import type { Story } from '../story.ts'

/** Looks at what a round left behind, and names all that is not as it has to be; nothing when all is well. */
export type Check = (seen: Seen) => string[]

export interface Seen {
  rehearsal: Rehearsal
  story: Story
  evidence: Evidence
}

/** What a check found, by the words that stand for it. */
export interface Finding {
  check: string
  problems: string[]
}

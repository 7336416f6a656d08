import type { Route, Step } from '../step.ts'
import type { Text } from '../text.ts'
import type { Asked, Members, NotBefore } from '../who.ts'

export interface ForEachStep {
  verb: 'forEach'
  id: string
  /** The kind of unit; empty where it goes through offices. */
  unit: string
  /** Only units where somebody holds this role today: the holder is a person of the child run, by the role's id. */
  holding?: string
  /** True where the unit that the run itself is about is left out. */
  others?: boolean
  /** True where whoever comes to hold the role later is asked too, while the first ask can still be answered. */
  joinable?: boolean
  /** Only those of whom an earlier round asked this, and who may rely on it. */
  asked?: Asked
  /** Units that gave such a date are left out until then, unless whoever starts the run includes them. */
  notBefore?: NotBefore
  /** Offices of the scheme, in place of units. */
  offices?: string[]
  steps: Step[]
}

export interface TogetherStep {
  verb: 'together'
  id: string
  branches: Step[][]
}

export interface GoToStep {
  verb: 'goTo'
  id: string
  /** A step of this list, or of a list around it within the same branch. */
  step: string
}

export interface ChooseStep {
  verb: 'choose'
  id: string
  by: string
  on: Record<string, Route>
}

export interface FinishStep {
  verb: 'finish'
  id: string
  outcome: string
  /** How the console says it: "Will not nominate". */
  name?: Text
}

/** The same steps once for every unit in scope, side by side, each in a child run of its own. */
export const forEach = (id: string, members: string | Members, steps: Step[]): Step => ({
  verb: 'forEach',
  id,
  ...(typeof members === 'string' ? { unit: members } : { unit: '', ...members }),
  steps,
})

/** Several lists of steps at the same time; the flow goes on when all have come to their end. */
export const together = (id: string, ...branches: Step[][]): Step => ({ verb: 'together', id, branches })

/** Goes on by the outcome of an earlier ask. */
export const choose = (id: string, by: string, on: Record<string, Route>): Step => ({
  verb: 'choose',
  id,
  by,
  on,
})

/** Goes on at another step: back to an earlier one, or on to one that only such a jump reaches. */
export const goTo = (step: string): Step => ({ verb: 'goTo', id: `go-to-${step}`, step })

/** Ends the run with an outcome. */
export const finish = (outcome: string, name?: Text): Step => ({
  verb: 'finish',
  id: `finish-${outcome}`,
  outcome,
  name,
})

/** The run was taken back to an earlier question: by an administrator, or by whoever changed their answer to it. */
export const backTo = (step: string): string => `back-to-${step}`

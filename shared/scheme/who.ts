import type { AnswerCondition } from './condition.ts'

/** Who is asked or told: an office (of the unit, or of the scheme), or somebody an earlier answer named. */
export type Who = { office: string } | { person: string } | { member: true }

export const office = (id: string): Who => ({ office: id })

export const person = (id: string): Who => ({ person: id })

/** The office that a child run works for, where a forEach goes through offices. */
export const member: Who = { member: true }

/** A date in the newest answers of a unit to a form, before which it wants not to be asked. */
export interface NotBefore {
  form: string
  field: string
}

/**
 * Only whom a round of the run last asked this, and who may rely on it: it is still open, or was answered, and not as
 * `unless` says.
 */
export interface Asked {
  ask: string
  unless?: AnswerCondition
}

/** Whom a forEach goes through: every unit in scope; whoever holds a role at one; or offices of the scheme. */
export type Members =
  | { unit: string; notBefore?: NotBefore }
  | { unit: string; holding: string; others?: boolean; joinable?: boolean; asked?: Asked }
  | { offices: string[] }

/** Who decides: an office of every unit, whoever holds a role at one, or offices of the scheme. */
export type Deciders =
  | { unit: string; office: string }
  | { unit: string; holding: string }
  | { offices: string[] }

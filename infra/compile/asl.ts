/** The part of the Amazon States Language (JSONata) that flows compile to. */
export interface State {
  Type: 'Task' | 'Choice' | 'Parallel' | 'Map' | 'Wait' | 'Pass' | 'Succeed' | 'Fail'
  [field: string]: unknown
}
/** The ways that a Choice can take. */
export type Choices = { Condition: string; Next: string; Output?: string }[]
export type States = Record<string, State>
export interface Machine {
  Comment?: string
  QueryLanguage?: 'JSONata'
  StartAt: string
  States: States
}

/** A JSONata expression, as ASL writes it. */
export const jsonata = (expression: string): string => `{% ${expression} %}`

/** A JSONata string literal. Ids are slugs (the checker sees to it), so nothing needs escaping. */
export const literal = (id: string): string => `'${id}'`

/**
 * What passes from state to state: ids and outcomes, never what a person wrote (facts 6; design rule 1).
 * `outcomes` holds, by step id, what each ask came to.
 */
export const CARRIED = jsonata(`{ 'run': $states.input.run, 'outcomes': $states.input.outcomes }`)

/** Carries on with the outcome of one more step. */
export const withOutcome = (step: string, value: string): string =>
  jsonata(
    `{ 'run': $states.input.run, 'outcomes': $merge([$states.input.outcomes, { ${literal(step)}: ${value} }]) }`,
  )

/**
 * The same, with the instant until which the outcome can still be changed. Where there is none (nobody answered, or the
 * ask was passed on) it is the instant at which the state was entered: a wait until then is none.
 */
export const withUndo = (step: string): string =>
  jsonata(
    `{ 'run': $states.input.run, 'outcomes': $merge([$states.input.outcomes, { ${literal(step)}: $states.result.outcome }]), 'until': $exists($states.result.until) ? $states.result.until : $states.context.State.EnteredTime }`,
  )

/** True when the step came to this outcome. Backticks are not needed with $lookup, whatever the id holds. */
export const cameTo = (step: string, outcome: string): string =>
  jsonata(`$lookup($states.input.outcomes, ${literal(step)}) = ${literal(outcome)}`)

/** The child run of whoever joins a round in this execution; null in that of a run. */
export const JOINING_CHILD = jsonata('$states.input.joins != null ? $states.input.children[0].run : null')

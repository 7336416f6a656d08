import type { Conditions } from './conditions.ts'

/** A statement of a role's policies with its references worked out. */
export interface Statement {
  effect: 'Allow' | 'Deny'
  actions: string[]
  resources: string[]
  conditions: Conditions
}

/** As it stands in a template, resolved. */
export interface RawStatement {
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource?: string | string[]
  Principal?: unknown
  Condition?: Conditions
}
export interface RawPolicy {
  PolicyDocument: { Statement: RawStatement | RawStatement[] }
}

/** What the local cloud does not evaluate, and so must not accept: where it stands, and what would do. */
export interface Misfit {
  property: string
  value: unknown
  supported: string
}

export const asList = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** The statements of a policy document, as lists. */
export const statementsOf = ({ PolicyDocument }: RawPolicy): Statement[] =>
  asList(PolicyDocument.Statement).map(({ Effect, Action, Resource, Condition }) => ({
    effect: Effect,
    actions: asList(Action),
    resources: asList(Resource),
    conditions: Condition ?? {},
  }))

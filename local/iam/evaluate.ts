import type { Need } from '../contracts.ts'
import { holds } from './conditions.ts'
import { matchesAction, matchesArn } from './match.ts'
import type { Statement } from './statement.ts'

/** Allowed; or not, because a statement denies it (`explicit`) or because none allows it (`implicit`). */
export type Decision = 'allowed' | 'explicit' | 'implicit'

/**
 * What the statements of a role say of one thing: a Deny that applies wins, whatever allows it; else an Allow is
 * needed (IAM user guide, "Policy evaluation logic").
 */
export function evaluate(statements: Statement[], need: Need): Decision {
  const applying = statements.filter((statement) => applies(statement, need))
  if (applying.some(({ effect }) => effect === 'Deny')) return 'explicit'
  return applying.length > 0 ? 'allowed' : 'implicit'
}

const applies = ({ actions, resources, conditions }: Statement, { action, resource, context = {} }: Need) =>
  actions.some((pattern) => matchesAction(pattern, action)) &&
  resources.some((pattern) => pattern === '*' || matchesArn(pattern, resource)) &&
  holds(conditions, context)

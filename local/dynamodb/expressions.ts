import { invalid } from './fault.ts'

interface Expression {
  type?: string
  args?: unknown[]
}
interface Section {
  type: string
  path: (string | number)[]
}

/**
 * Mends what dynalite 4.0.0 does otherwise than AWS with a parsed request. In an update, list elements are named by
 * their places before it: so they are removed after all else, from the end.
 *
 * @throws ValidationException for a comparison with a map or a list, which dynalite would always find unequal.
 */
export function mendExpressions(request: Record<string, unknown>): void {
  const { _condition, _filter, _updates } = request as {
    _condition?: { expression: Expression }
    _filter?: { expression: Expression }
    _updates?: { sections: Section[] }
  }
  refuseDocuments(_condition?.expression)
  refuseDocuments(_filter?.expression)
  _updates?.sections.sort((a, b) => removalOrder(a) - removalOrder(b))
}

function refuseDocuments(expression: Expression | undefined): void {
  if (!Array.isArray(expression?.args)) return
  const compares = ['=', '<>', 'in'].includes(expression.type ?? '')
  for (const arg of expression.args as Record<string, unknown>[]) {
    if (compares && (arg.M || arg.L))
      throw invalid(
        `The local cloud cannot compare with a map or a list (operator ${expression.type}). ` +
          'Compare one of its members, or keep a text or a number beside it.',
      )
    refuseDocuments(arg)
  }
}

/** Sorting keeps the order of equals, so all other sections stay as they are. */
function removalOrder({ type, path }: Section): number {
  const place = path.at(-1)
  return type === 'remove' && typeof place === 'number' ? Number.MAX_SAFE_INTEGER - place : 0
}

import jsonata from 'jsonata'
import { findUnsupported } from './find-unsupported.ts'

export interface Refusal {
  code: 'INVALID_JSONATA_EXPRESSION' | 'UNSUPPORTED_JSONATA_EXPRESSION'
  message: string
}

/**
 * Why CreateStateMachine refuses a JSONata expression: it does not parse, or it refers to something that is not
 * there. Source of the texts: measured on AWS (floci-io/floci issues 2670 and 2745).
 */
export function refuseExpression(expression: string, inCatch: boolean): Refusal[] {
  try {
    return findUnsupported(jsonata(expression).ast(), inCatch).map((what) => ({
      code: 'UNSUPPORTED_JSONATA_EXPRESSION',
      message: what,
    }))
  } catch (error) {
    return [{ code: 'INVALID_JSONATA_EXPRESSION', message: (error as Error).message }]
  }
}

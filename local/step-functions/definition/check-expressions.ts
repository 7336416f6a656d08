import { isObject, type Json, type JsonObject } from '../json.ts'
import { expressionIn } from '../jsonata/expression-in.ts'
import { refuseExpression } from '../jsonata/refuse-expression.ts'
import type { Report } from './diagnostic.ts'

const SKIPPED = ['Branches', 'ItemProcessor', 'Iterator', 'Retry', 'Comment', 'Resource', 'Catch']

/**
 * Parses every JSONata expression of a state, but for those of the states inside it. AWS does so at Create
 * (floci-io/floci issue 2745, measured).
 */
export function checkExpressions(state: JsonObject, at: string, report: Report): void {
  for (const [field, value] of Object.entries(state))
    if (!SKIPPED.includes(field)) walk(value, `${at}/${field}`, false, report)
  if (!Array.isArray(state.Catch)) return
  for (const [i, catcher] of state.Catch.entries())
    if (isObject(catcher))
      for (const field of ['Output', 'Assign'])
        if (catcher[field] !== undefined) walk(catcher[field], `${at}/Catch[${i}]/${field}`, true, report)
}

function walk(value: Json, at: string, inCatch: boolean, report: Report): void {
  const expression = expressionIn(value)
  if (expression !== undefined)
    for (const { code, message } of refuseExpression(expression, inCatch)) report(code, message, at)
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) walk(item, `${at}[${i}]`, inCatch, report)
  else if (isObject(value))
    for (const [name, item] of Object.entries(value)) walk(item, `${at}/${name}`, inCatch, report)
}

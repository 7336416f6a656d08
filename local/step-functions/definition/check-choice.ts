import { isObject, type JsonObject } from '../json.ts'
import type { Place } from './check-container.ts'
import type { QueryLanguage } from './types.ts'

/** A Choice has at least one rule; in JSONata every rule has a Condition and a Next, and nothing unknown. */
export function checkChoice(state: JsonObject, at: string, place: Place & { language: QueryLanguage }): void {
  const { report, language } = place
  const refuse = (message: string, where = `${at}/Choices`) =>
    report('SCHEMA_VALIDATION_FAILED', message, where)
  if (!Array.isArray(state.Choices) || state.Choices.length === 0) {
    refuse('Choices must be an array with at least one rule')
    return
  }
  for (const [i, rule] of state.Choices.entries()) {
    const where = `${at}/Choices[${i}]`
    if (!isObject(rule)) refuse('A choice rule must be an object', where)
    else if (typeof rule.Next !== 'string') refuse("The field 'Next' is required but was missing", where)
    else if (language === 'JSONata') checkRule(rule, (message) => refuse(message, where))
  }
}

function checkRule(rule: JsonObject, refuse: (message: string) => void): void {
  if (rule.Condition === undefined) refuse("The field 'Condition' is required but was missing")
  for (const field of Object.keys(rule))
    if (!['Condition', 'Next', 'Output', 'Assign', 'Comment'].includes(field))
      refuse(`Field '${field}' is not supported`)
}

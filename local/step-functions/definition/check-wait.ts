import type { JsonObject } from '../json.ts'
import { expressionIn } from '../jsonata/expression-in.ts'
import { parseInstant } from '../states/parse-instant.ts'
import type { Place } from './check-container.ts'
import type { QueryLanguage } from './types.ts'

const SOURCES = ['Seconds', 'Timestamp', 'SecondsPath', 'TimestampPath']

/** A Wait has exactly one way of saying until when; literal values must be right already here (recorded on AWS). */
export function checkWait(state: JsonObject, at: string, place: Place & { language: QueryLanguage }): void {
  const refuse = (message: string, where = at) => place.report('SCHEMA_VALIDATION_FAILED', message, where)
  const given = SOURCES.filter((field) => state[field] !== undefined)
  if (given.length !== 1) {
    refuse(`Exactly one of the fields ${SOURCES.join(', ')} is required`)
    return
  }
  const isExpression = (value: unknown) => place.language === 'JSONata' && expressionIn(value) !== undefined
  const { Seconds, Timestamp } = state
  if (Timestamp !== undefined && !isExpression(Timestamp) && parseInstant(Timestamp) === undefined)
    refuse('String does not match RFC3339 timestamp', `${at}/Timestamp`)
  if (Seconds === undefined || isExpression(Seconds)) return
  if (!Number.isInteger(Seconds) || Number(Seconds) < 0 || Number(Seconds) > 99_999_999)
    refuse('Seconds must be an integer from 0 to 99999999', `${at}/Seconds`)
}

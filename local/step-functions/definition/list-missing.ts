import type { JsonObject } from '../json.ts'

/** The names among `fields` that `value` lacks, joined with commas; undefined when it has them all. */
export function listMissing(value: JsonObject, fields: string[]): string | undefined {
  const missing = fields.filter((field) => value[field] === undefined)
  return missing.length > 0 ? missing.join(', ') : undefined
}

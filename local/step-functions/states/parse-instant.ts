import type { Json } from '../json.ts'

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Milliseconds of an RFC 3339 instant with T and an offset; undefined for anything else. Any number of decimals
 * is fine.
 */
export function parseInstant(value: Json | undefined): number | undefined {
  if (typeof value !== 'string' || !RFC_3339.test(value)) return undefined
  const milliseconds = Date.parse(value.replace(/(\.\d{3})\d+/, '$1'))
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

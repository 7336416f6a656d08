/** A test of one value, as event patterns write it. */
type Matcher = (value: unknown) => boolean

/** A pattern that the local cloud cannot match with. Its message names the place and what is supported. */
export class BadPattern extends Error {
  override name = 'BadPattern'
}

const supported = 'exact values, prefix, suffix, exists, anything-but, numeric and equals-ignore-case'

/**
 * Reads an event pattern of EventBridge: every field of it must be there in the event with one of the values that
 * it lists; where the event has a list, one of its items will do (EventBridge user guide, "Creating event
 * patterns").
 *
 * @throws BadPattern for what is not supported, such as `$or`.
 */
export function readPattern(pattern: unknown, path = ''): Matcher {
  if (Array.isArray(pattern)) return anyOf(pattern, path)
  if (!isRecord(pattern) || Object.keys(pattern).length === 0)
    throw new BadPattern(`${path || 'the pattern'} should be an object of fields, or a list of ${supported}`)
  const fields = Object.entries(pattern).map(([name, inner]): [string, Matcher] => {
    const at = path ? `${path}.${name}` : name
    if (name.startsWith('$')) throw new BadPattern(`${at} is not supported; supported are ${supported}`)
    return [name, readPattern(inner, at)]
  })
  return (value) => {
    if (Array.isArray(value)) return value.some((item) => matchesFields(fields, item))
    return matchesFields(fields, value)
  }
}

const matchesFields = (fields: [string, Matcher][], value: unknown) =>
  fields.every(([name, matches]) => matches(isRecord(value) ? value[name] : undefined))

function anyOf(list: unknown[], path: string): Matcher {
  if (list.length === 0) throw new BadPattern(`${path} should list at least one value`)
  const matchers = list.map((one) => matcherOf(one, path))
  return (value) => matchers.some((matches) => matches(value))
}

function matcherOf(one: unknown, path: string): Matcher {
  if (!isRecord(one)) return onItems((value) => value === one)
  const [[name, argument] = ['', undefined], ...others] = Object.entries(one)
  const comparison = others.length === 0 ? comparisons[name]?.(argument) : undefined
  if (comparison) return name === 'exists' ? comparison : onItems(comparison)
  throw new BadPattern(`${path}: ${JSON.stringify(one)} is not supported; supported are ${supported}`)
}

/** A list in the event matches when one of its items does; a field that is not there never does. */
const onItems =
  (matches: Matcher): Matcher =>
  (value) =>
    value !== undefined && (Array.isArray(value) ? value.some(matches) : matches(value))

/** Each gives undefined for an argument that it does not know. */
const comparisons: Record<string, (argument: unknown) => Matcher | undefined> = {
  exists: (wanted) => (typeof wanted === 'boolean' ? (value) => (value !== undefined) === wanted : undefined),
  prefix: (start) => textTest(start, (value, text) => value.startsWith(text)),
  suffix: (end) => textTest(end, (value, text) => value.endsWith(text)),
  'equals-ignore-case': (same) => textTest(same, (value, text) => value.toLowerCase() === text.toLowerCase()),
  'anything-but': (argument) => {
    const refused = isRecord(argument) ? [argument] : [argument].flat()
    if (isRecord(argument) && !('prefix' in argument) && !('suffix' in argument)) return undefined
    const matchers = refused.map((one) => matcherOf(one, 'anything-but'))
    return (value) => !matchers.some((matches) => matches(value))
  },
  numeric: (argument) => (Array.isArray(argument) ? numeric(argument) : undefined),
}

const textTest = (wanted: unknown, test: (value: string, text: string) => boolean): Matcher | undefined =>
  typeof wanted === 'string' ? (value) => typeof value === 'string' && test(value, wanted) : undefined

const operators: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
}

/** `[">", 0, "<=", 5]`: one bound or two. */
function numeric(parts: unknown[]): Matcher | undefined {
  const bounds = Array.from({ length: Math.ceil(parts.length / 2) }, (_, n) => [
    parts[2 * n],
    parts[2 * n + 1],
  ])
  if (bounds.length === 0 || bounds.length > 2) return undefined
  const isBound = ([operator, bound]: unknown[]) =>
    typeof bound === 'number' && typeof operator === 'string' && Object.hasOwn(operators, operator)
  if (!bounds.every(isBound)) return undefined
  return (value) =>
    typeof value === 'number' &&
    bounds.every(([operator, bound]) => operators[operator as string]!(value, bound as number))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

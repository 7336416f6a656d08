/** A field of a cron expression: what it may hold. */
export interface CronField {
  name: string
  min: number
  max: number
  /** Names of the values from `min` on, such as JAN or SUN. */
  names?: string[]
}

/** An expression that EventBridge Scheduler would refuse. Its message says which part and what is allowed. */
export class BadExpression extends Error {
  override name = 'BadExpression'
}

/** The value of a number or a name. Throws `BadExpression`. */
export function readValue(text: string, field: CronField): number {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1
  const value = named >= 0 ? field.min + named : /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= field.min && value <= field.max) return value
  const names = field.names ? ` or ${field.names.join(', ')}` : ''
  throw new BadExpression(`${field.name} "${text}" should be ${field.min} to ${field.max}${names}`)
}

/** The values of a list such as `1,5-7,10/5`; `*` is all of them. A range may go round the end: FRI-MON. */
export function readValues(text: string, field: CronField): Set<number> {
  return new Set(text.split(',').flatMap((part) => readPart(part, field)))
}

function readPart(part: string, field: CronField): number[] {
  const [range = '', step, ...more] = part.split('/')
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step)))
    throw new BadExpression(`${field.name} "${part}" should have one whole number after its slash`)
  const [first = '', last, ...others] =
    range === '*' ? [String(field.min), String(field.max)] : range.split('-')
  if (others.length > 0) throw new BadExpression(`${field.name} "${part}" should be a range of two values`)
  const from = readValue(first, field)
  const to = last === undefined ? (step === undefined ? from : field.max) : readValue(last, field)
  const size = field.max - field.min + 1
  const count = ((to - from + size) % size) + 1
  const every = Number(step ?? 1)
  return Array.from(
    { length: Math.ceil(count / every) },
    (_, n) => field.min + ((from - field.min + n * every) % size),
  )
}

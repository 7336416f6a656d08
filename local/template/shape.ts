/** What a property may be. Plain data, made by the functions below. */
export type Shape =
  | { kind: 'anything' | 'text' | 'flag' }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'oneOf'; values: unknown[] }
  | { kind: 'list'; of: Shape }
  | { kind: 'map'; of: Shape }
  | { kind: 'fields'; of: Record<string, Shape>; required: string[] }

/** Where a value leaves its shape. */
export interface Misfit {
  path: string
  value?: unknown
  supported: string
}

/** For what changes nothing on one machine: descriptions, tags, encryption, tracing. */
export const anything: Shape = { kind: 'anything' }
export const text: Shape = { kind: 'text' }
export const flag: Shape = { kind: 'flag' }
export const number = (min: number, max: number): Shape => ({ kind: 'number', min, max })
export const oneOf = (...values: unknown[]): Shape => ({ kind: 'oneOf', values })
export const list = (of: Shape): Shape => ({ kind: 'list', of })
export const map = (of: Shape): Shape => ({ kind: 'map', of })
export const fields = (of: Record<string, Shape>, required: string[] = []): Shape => ({
  kind: 'fields',
  of,
  required,
})

/** Every place where `value` leaves `shape`; an empty list when it fits. */
export function misfits(shape: Shape, value: unknown, path = ''): Misfit[] {
  const refuse = (supported: string): Misfit[] => [{ path, value, supported }]
  switch (shape.kind) {
    case 'anything':
      return []
    case 'text':
      return ['string', 'number', 'boolean'].includes(typeof value) ? [] : refuse('text')
    case 'flag':
      return [true, false, 'true', 'false'].includes(value as string) ? [] : refuse('true or false')
    case 'number':
      return Number(value) >= shape.min && Number(value) <= shape.max
        ? []
        : refuse(`a number from ${shape.min} to ${shape.max}`)
    case 'oneOf':
      return shape.values.includes(value)
        ? []
        : refuse(shape.values.map((one) => JSON.stringify(one)).join(', '))
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => misfits(shape.of, item, `${path}[${index}]`))
        : refuse('a list')
    case 'map':
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, item]) => misfits(shape.of, item, join(path, key)))
        : refuse('a map')
    case 'fields':
      return isRecord(value) ? misfitsOfFields(shape.of, shape.required, value, path) : refuse('an object')
  }
}

function misfitsOfFields(
  of: Record<string, Shape>,
  required: string[],
  value: Record<string, unknown>,
  path: string,
) {
  const found = Object.entries(value).flatMap(([key, item]): Misfit[] => {
    const shape = of[key]
    if (shape) return misfits(shape, item, join(path, key))
    return [{ path: join(path, key), value: item, supported: `the properties ${Object.keys(of).join(', ')}` }]
  })
  const missing = required.filter((key) => value[key] === undefined)
  return [
    ...found,
    ...missing.map((key): Misfit => ({ path: join(path, key), supported: 'only with this property' })),
  ]
}

const join = (path: string, key: string) => (path ? `${path}.${key}` : key)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

import { createHash, randomUUID } from 'node:crypto'
import type jsonata from 'jsonata'
import { seededRandom } from './seeded-random.ts'
import { sequence } from './sequence.ts'

const ALGORITHMS: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

function partition(array: unknown, size: unknown): unknown {
  if (array === undefined || size === undefined) return undefined
  const items = Array.isArray(array) ? array : [array]
  const length = Math.trunc(Number(size))
  if (!(length > 0)) throw new Error('The chunk size must be a positive number')
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) =>
    items.slice(i * length, (i + 1) * length),
  )
}

function range(first: unknown, last: unknown, step: unknown): unknown {
  if (first === undefined || last === undefined || step === undefined) return undefined
  // AWS cuts fractions off, towards zero (floci-io/floci pull request 2676, measured).
  const [from, to, by] = [first, last, step].map((n) => Math.trunc(Number(n))) as [number, number, number]
  if (by === 0) throw new Error('The step of a range must not be 0')
  const length = Math.max(0, Math.floor((to - from) / by) + 1)
  return sequence(Array.from({ length }, (_, i) => from + i * by))
}

function hash(content: unknown, algorithm: unknown): unknown {
  if (content === undefined || algorithm === undefined) return undefined
  const name = ALGORITHMS[String(algorithm)]
  if (!name) throw new Error(`Unknown hash algorithm; allowed: ${Object.keys(ALGORITHMS).join(', ')}`)
  return createHash(name).update(String(content)).digest('hex')
}

/**
 * Gives an expression the functions that Step Functions adds to JSONata, takes $eval away,
 * and makes $now and $millis tell the moved time.
 * Source: Developer Guide, "Transforming data with JSONata in Step Functions".
 */
export function addFunctions(expression: jsonata.Expression, now: number): void {
  expression.assign('eval', undefined)
  expression.registerFunction('partition', partition)
  expression.registerFunction('range', range)
  expression.registerFunction('hash', hash)
  expression.registerFunction('uuid', () => randomUUID())
  expression.registerFunction('random', (seed?: number) =>
    seed === undefined ? Math.random() : seededRandom(seed),
  )
  expression.registerFunction('parse', (text?: string) => (text === undefined ? undefined : JSON.parse(text)))
  expression.registerFunction('millis', () => now)
  expression.registerFunction('now', function (picture?: string, timezone?: string) {
    return this.environment.lookup('fromMillis').implementation(now, picture, timezone)
  })
}

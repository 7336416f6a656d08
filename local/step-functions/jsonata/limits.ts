/** A JSONata evaluation that AWS would have stopped. The message is AWS's. */
export class LimitExceeded extends Error {
  override name = 'LimitExceeded'
}

/** Nesting of evaluations: all boundaries measured on AWS lie near 100 (floci-io/floci issue 2737). */
const DEPTH = 100
/** The longest range AWS evaluates is [1..873782] (same source): the bound is memory, this is its stand-in. */
const ITEMS = 873_782
/** The longest string AWS lets an expression build (same source). */
const CHARACTERS = 2 ** 22
/** Stands in for AWS's time limit: a count of evaluations ends an endless loop at the same point every time. */
const EVALUATIONS = 400_000

/** Hooks for one evaluation, under the symbols that jsonata 2 calls on entering and leaving every node. */
export function limitHooks(): { symbol: symbol; hook: (...args: unknown[]) => void }[] {
  let depth = 0
  let evaluations = 0
  const enter = () => {
    if (++depth > DEPTH)
      throw new LimitExceeded(
        'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.',
      )
    if (++evaluations > EVALUATIONS)
      throw new LimitExceeded('Expression evaluation timeout: Check for infinite loop')
  }
  const leave = (_node: unknown, _input: unknown, _environment: unknown, result: unknown) => {
    depth--
    const large =
      (Array.isArray(result) && result.length > ITEMS) ||
      (typeof result === 'string' && result.length > CHARACTERS)
    if (large)
      throw new LimitExceeded('Expression evaluation memory limit exceeded: Check for excessive memory usage')
  }
  return [
    { symbol: Symbol.for('jsonata.__evaluate_entry'), hook: enter },
    { symbol: Symbol.for('jsonata.__evaluate_exit'), hook: leave },
  ]
}

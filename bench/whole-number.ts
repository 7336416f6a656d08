import { parseArgs } from 'node:util'

/** Reads `--name N`, the only option there is. Throws for anything that is not a whole number from `least` on. */
export function wholeNumber(args: string[], name: string, otherwise: number, least: number): number {
  const { values } = parseArgs({ args, options: { [name]: { type: 'string' } } })
  const text = values[name] ?? String(otherwise)
  if (typeof text === 'string' && /^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text)
  throw new Error(`--${name} is ${JSON.stringify(text)}; it should be a whole number from ${least} on`)
}

/** One thing wrong with a scheme, said so that its author can mend it without reading the checker. */
export interface Problem {
  /** Where: `appoint/nomination`, `LO-F4/nominee_email`, `LO-L02 (cy)`. */
  at: string
  /** What is wrong, with the wrong value in it. */
  wrong: string
  /** What would be right: the allowed values, or what to add. */
  remedy: string
}

/** A scheme that cannot be run. Its message lists every problem, each with its remedy. */
export class BadScheme extends Error {
  override name = 'BadScheme'
  readonly problems: Problem[]
  constructor(scheme: string, problems: Problem[]) {
    const lines = problems.map(({ at, wrong, remedy }) => `  ${at}: ${wrong}. ${remedy}.`)
    super(`The scheme ${scheme} cannot be used:\n${lines.join('\n')}`)
    this.problems = problems
  }
}

/** `"a", "b" or "c"`, for remedies. */
export function oneOf(values: Iterable<string>): string {
  const all = [...values].map((value) => `"${value}"`)
  if (all.length === 0) return 'nothing (there is none yet)'
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

/** Values that stand more than once. */
export function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

/** Ids become state names, URL segments and log fields: small letters, digits and hyphens. */
export const SLUG = /^[a-z][a-z0-9-]{0,59}$/

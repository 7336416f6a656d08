/** Whether an action is meant by a pattern with `*` and `?`; actions know no capitals (IAM reference, "Action"). */
export const matchesAction = (pattern: string, action: string): boolean =>
  expression(pattern.toLowerCase(), '[^]*', '[^]').test(action.toLowerCase())

/** Whether a text is meant by a pattern with `*` and `?`, capitals and all (IAM reference, "StringLike"). */
export const matchesText = (pattern: string, text: string): boolean =>
  expression(pattern, '[^]*', '[^]').test(text)

/**
 * Whether an ARN is meant by a pattern. `*` and `?` stay within one segment, between two colons; only a `*` that is
 * the last of its segment goes on beyond it (IAM reference, "Resource", "Specifying resource ARNs").
 */
export const matchesArn = (pattern: string, arn: string): boolean =>
  expression(pattern, '[^:]*', '[^:]', '[^]*').test(arn)

const known = new Map<string, RegExp>()

function expression(pattern: string, any: string, one: string, last = any): RegExp {
  const key = `${one} ${pattern}`
  const found = known.get(key)
  if (found) return found
  const source = pattern.replace(/[\\^$.*+?()[\]{}|]/g, (sign, at: number) => {
    if (sign === '?') return one
    if (sign !== '*') return `\\${sign}`
    const next = pattern[at + 1]
    return next === undefined || next === ':' ? last : any
  })
  const made = new RegExp(`^${source}$`)
  known.set(key, made)
  return made
}

/** What texts of a template mean on this machine. */
export interface Here {
  /** Where all is served: http://localhost:8787. */
  origin: string
  /** The names that people reach it by on AWS, over TLS: the distribution's domain and its aliases. */
  names: string[]
  /** The value of a secret, by its name. */
  secretOf(name: string): string
}

/** CloudFormation user guide, "Dynamic references": the whole value of a secret, as it is now. */
const SECRET =
  /\{\{resolve:secretsmanager:arn:aws:secretsmanager:[^:]*:[^:]*:secret:([^:}]+):SecretString:::\}\}/g

/**
 * A value with its references worked out, as it is on this machine: addresses of the distribution lead to the one
 * origin, where there is no TLS, and references to secrets are their values.
 */
export function onThisMachine(value: unknown, here: Here): unknown {
  if (Array.isArray(value)) return value.map((item) => onThisMachine(item, here))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, onThisMachine(item, here)]))
  if (typeof value !== 'string') return value
  const text = value.replace(SECRET, (_, name: string) => here.secretOf(name))
  return here.names.reduce((found, name) => found.replaceAll(`https://${name}`, here.origin), text)
}

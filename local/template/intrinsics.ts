/** What the references in a template stand for. Each throws `Unresolvable` for what it does not know. */
export interface Scope {
  /** `Ref`: a parameter, a pseudo parameter (AWS::Region, …) or a resource; undefined for AWS::NoValue. */
  ref(name: string): unknown
  /** `Fn::GetAtt`. */
  attribute(logicalId: string, attribute: string): unknown
  condition(name: string): boolean
  /** `Fn::FindInMap`. */
  mapping(map: string, first: string, second: string): unknown
  /** `Fn::GetStackOutput`. */
  output(stackName: string, output: string): unknown
}

/** An intrinsic function that the local cloud cannot work out. Its message says which and why. */
export class Unresolvable extends Error {
  override name = 'Unresolvable'
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown

const intrinsics: Record<string, Intrinsic> = {
  Ref: (argument, scope) => scope.ref(argument as string),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...attribute] =
      typeof argument === 'string' ? argument.split('.') : (argument as string[])
    return scope.attribute(logicalId!, attribute.join('.'))
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = argument as [string, unknown]
    return (resolve(parts, scope) as unknown[]).join(separator)
  },
  'Fn::Sub': (argument, scope) => {
    const [text, variables] = Array.isArray(argument)
      ? (argument as [string, object])
      : [argument as string, {}]
    const known = resolve(variables, scope) as Record<string, unknown>
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`
      if (name in known) return String(known[name])
      const dot = name.indexOf('.')
      return String(dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1)))
    })
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = resolve(argument, scope) as [number | string, unknown[]]
    const item = items[Number(index)]
    if (item === undefined)
      throw new Unresolvable(`Fn::Select has no item ${index} in ${JSON.stringify(items)}`)
    return item
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = resolve(argument, scope) as [string, string]
    return text.split(separator)
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = argument as [string, unknown, unknown]
    return resolve(scope.condition(condition) ? yes : no, scope)
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = resolve(argument, scope) as [string, string, string]
    return scope.mapping(map, first, second)
  },
  'Fn::GetStackOutput': (argument, scope) => {
    const { StackName, OutputName } = resolve(argument, scope) as { StackName: string; OutputName: string }
    return scope.output(StackName, OutputName)
  },
  'Fn::Base64': (argument, scope) => Buffer.from(String(resolve(argument, scope))).toString('base64'),
  'Fn::Equals': (argument, scope) => {
    const [left, right] = resolve(argument, scope) as [unknown, unknown]
    return String(left) === String(right)
  },
  'Fn::Not': (argument, scope) => !(resolve(argument, scope) as [boolean])[0],
  'Fn::And': (argument, scope) => (resolve(argument, scope) as boolean[]).every(Boolean),
  'Fn::Or': (argument, scope) => (resolve(argument, scope) as boolean[]).some(Boolean),
  Condition: (argument, scope) => scope.condition(argument as string),
}

/**
 * A template value with every intrinsic function worked out. What is AWS::NoValue disappears from objects and
 * lists. Throws `Unresolvable`, also for intrinsic functions that it does not know.
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined)
  if (typeof value !== 'object' || value === null) return value
  const [only, ...others] = Object.keys(value)
  if (only !== undefined && others.length === 0 && looksIntrinsic(only, value)) {
    const intrinsic = intrinsics[only]
    if (intrinsic) return intrinsic((value as Record<string, unknown>)[only], scope)
    throw new Unresolvable(`${only} is not supported; supported are ${Object.keys(intrinsics).join(', ')}`)
  }
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, resolve(item, scope)])
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined))
}

/** `Condition` is also a key of IAM statements, with an object; there it is no reference. */
const looksIntrinsic = (key: string, value: object) =>
  key === 'Ref' ||
  key.startsWith('Fn::') ||
  (key === 'Condition' && typeof (value as { Condition: unknown }).Condition === 'string')

import type { Template } from './assembly.ts'
import { resolve, type Scope, Unresolvable } from './intrinsics.ts'

export interface ScopeOptions {
  template: Template
  /** AWS::Region and so on; undefined stands for AWS::NoValue. */
  pseudo: Record<string, unknown>
  /** Values for parameters of the template, before their defaults. */
  parameters: Record<string, string>
  /** `Ref` of a resource, and its attributes. */
  resourceRef(logicalId: string): string
  resourceAttribute(logicalId: string, attribute: string): string
  /** An output of another stack. */
  output(stackName: string, output: string): unknown
}

/** What references in this template stand for: parameters first, then pseudo parameters, then resources. */
export function createScope(options: ScopeOptions): Scope {
  const { template, pseudo, parameters } = options
  const scope: Scope = {
    ref(name) {
      if (name in pseudo) return pseudo[name]
      const parameter = template.Parameters?.[name]
      if (!parameter) return options.resourceRef(name)
      const value = parameters[name] ?? parameter.Default
      if (value === undefined)
        throw new Unresolvable(`the parameter ${name} has no default and was given no value`)
      return parameter.Type.startsWith('List<') || parameter.Type === 'CommaDelimitedList'
        ? String(value).split(',')
        : value
    },
    attribute: options.resourceAttribute,
    output: options.output,
    condition(name) {
      const condition = template.Conditions?.[name]
      if (condition === undefined) throw new Unresolvable(`the condition ${name} does not exist`)
      return resolve(condition, scope) === true
    },
    mapping(map, first, second) {
      const value = template.Mappings?.[map]?.[first]?.[second]
      if (value === undefined) throw new Unresolvable(`the mapping ${map} has nothing at ${first}, ${second}`)
      return value
    },
  }
  return scope
}

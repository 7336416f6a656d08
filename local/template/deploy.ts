import type { Assembly } from './assembly.ts'
import type { Deployed, DeployedResource } from './deployed.ts'
import { resolve, Unresolvable } from './intrinsics.ts'
import { physicalName } from './physical-name.ts'
import { type Refusal, TemplateRefused } from './refusal.ts'
import type { Identity } from './resource-type.ts'
import { createScope } from './scope.ts'
import { fields, misfits } from './shape.ts'
import { supportedTypes } from './supported-types.ts'

export interface DeployOptions {
  region: string
  account: string
  /** Where the HTTP API is served: an origin such as http://localhost:8787. */
  apiEndpoint: string
  /** Values for the template's parameters; names that it does not have are ignored. */
  parameters?: Record<string, string>
}

/**
 * Works out a template: conditions, names, ARNs, references. Throws `TemplateRefused` with everything that the
 * local cloud does not support, all at once.
 */
export function deploy(assembly: Assembly, options: DeployOptions): Deployed {
  const { stackName, template, assetPath } = assembly
  const { region, account, apiEndpoint, parameters = {} } = options
  const refusals: Refusal[] = []
  const naming = new Set<string>()
  const identities = new Map<string, Identity>()

  const scope = createScope({
    template,
    parameters,
    pseudo: pseudoParameters(stackName, region, account),
    resourceRef: (logicalId) => typeOf(logicalId).ref?.(identityOf(logicalId)) ?? identityOf(logicalId).name,
    resourceAttribute(logicalId, attribute) {
      const known = typeOf(logicalId).attributes ?? {}
      if (known[attribute]) return known[attribute](identityOf(logicalId))
      const supported = Object.keys(known).join(', ') || 'none'
      throw new Unresolvable(`${logicalId} has no supported attribute ${attribute}; supported: ${supported}`)
    },
  })

  function typeOf(logicalId: string) {
    const resource = template.Resources[logicalId]
    if (!resource || !isWanted(logicalId))
      throw new Unresolvable(`${logicalId} does not exist in the template`)
    const type = supportedTypes[resource.Type]
    if (!type) throw new Unresolvable(`${logicalId} is a ${resource.Type}, which is not supported`)
    return type
  }

  // Worked out on first need, so that resources come in the order of their references whatever the file's order.
  function identityOf(logicalId: string): Identity {
    const known = identities.get(logicalId)
    if (known) return known
    if (naming.has(logicalId)) throw new Unresolvable(`the name of ${logicalId} refers to itself`)
    naming.add(logicalId)
    const rule = typeOf(logicalId).name
    const given = rule.property && resolve(template.Resources[logicalId]?.Properties?.[rule.property], scope)
    const name = given === undefined ? physicalName(rule, stackName, logicalId) : String(given)
    naming.delete(logicalId)
    const identity = { name, region, account, apiEndpoint }
    identities.set(logicalId, identity)
    return identity
  }

  function isWanted(logicalId: string): boolean {
    const condition = template.Resources[logicalId]?.Condition
    return condition === undefined || scope.condition(condition)
  }

  function deployResource(logicalId: string): DeployedResource[] {
    const { Type, Properties = {} } = template.Resources[logicalId]!
    const refuse = (property: string, value: unknown, supported: string) =>
      refusals.push({ stack: stackName, logicalId, type: Type, property, value, supported })
    const type = supportedTypes[Type]
    if (!type) {
      refuse('', Type, Object.keys(supportedTypes).join(', '))
      return []
    }
    const properties: Record<string, unknown> = {}
    for (const [property, value] of Object.entries(Properties)) {
      try {
        const resolved = resolve(value, scope)
        if (resolved !== undefined) properties[property] = resolved
      } catch (error) {
        if (!(error instanceof Unresolvable)) throw error
        refuse(property, value, `only references that can be worked out: ${error.message}`)
        return []
      }
    }
    for (const { path, value, supported } of misfits(fields(type.properties, type.required), properties)) {
      refuse(path, value, supported)
    }
    return [
      {
        logicalId,
        type: Type,
        state: type.state,
        properties,
        name: identityOf(logicalId).name,
        ref: scope.ref(logicalId) as string,
        attribute: (name) => scope.attribute(logicalId, name) as string,
      },
    ]
  }

  const resources = Object.keys(template.Resources).filter(isWanted).flatMap(deployResource)
  if (refusals.length > 0) throw new TemplateRefused(refusals)
  return { stackName, region, account, resources, assetPath }
}

const pseudoParameters = (stackName: string, region: string, account: string) => ({
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': stackName,
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`,
  'AWS::NotificationARNs': [],
  'AWS::NoValue': undefined,
})

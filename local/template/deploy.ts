import { type Assembly, EDGE_REGION, type Template } from './assembly.ts'
import type { Deployed, DeployedResource } from './deployed.ts'
import { resolve, Unresolvable } from './intrinsics.ts'
import { onThisMachine } from './on-this-machine.ts'
import { physicalName } from './physical-name.ts'
import { type Refusal, TemplateRefused } from './refusal.ts'
import type { Identity } from './resource-type.ts'
import { createScope } from './scope.ts'
import { fields, misfits } from './shape.ts'
import { supportedTypes } from './supported-types.ts'

export interface DeployOptions {
  region: string
  account: string
  /** Where all is served: http://localhost:8787. */
  origin: string
  /** The value of a secret, by its name. */
  secretOf(name: string): string
  /** Values for the template's parameters; names that it does not have are ignored. */
  parameters?: Record<string, string>
}

/**
 * Works out a template: conditions, names, ARNs, references. Throws `TemplateRefused` with everything that the
 * local cloud does not support, all at once.
 */
export function deploy(assembly: Assembly, options: DeployOptions): Deployed {
  const { stackName, template, assetPath } = assembly
  const { region, account, origin, parameters = {} } = options
  const edge = assembly.edge && deployEdge({ ...assembly.edge, assetPath }, options)
  const refusals: Refusal[] = []
  const naming = new Set<string>()
  const identities = new Map<string, Identity>()
  const hasFrontDoor = Object.values(template.Resources).some(
    ({ Type }) => Type === 'AWS::CloudFront::Distribution',
  )

  const scope = createScope({
    template,
    parameters,
    pseudo: pseudoParameters(stackName, region, account),
    resourceRef: (logicalId) => typeOf(logicalId).ref?.(identityOf(logicalId)) ?? identityOf(logicalId).name,
    output(name, output) {
      const value = name === edge?.stackName ? edge.output(output) : undefined
      if (value === undefined) throw new Unresolvable(`the stack ${name} has no output ${output} here`)
      return value
    },
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
    const identity = { name, region, account, origin, hasFrontDoor }
    identities.set(logicalId, identity)
    return identity
  }

  const here = { origin, names: [new URL(origin).host, ...aliasesIn(template)], secretOf: options.secretOf }

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
        const resolved = onThisMachine(resolve(value, scope), here)
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
  const output = (name: string) => resolve(template.Outputs?.[name]?.Value, scope)
  return { stackName, region, account, resources, assetPath, output }
}

/** What CloudFront takes from us-east-1. Nothing there may be served: it would be in another Region than the rest. */
function deployEdge(assembly: Assembly, options: DeployOptions): Deployed {
  const edge = deploy(assembly, { ...options, region: EDGE_REGION })
  const served = edge.resources.filter(({ state }) => state === 'served')
  if (served.length > 0)
    throw new TemplateRefused(
      served.map(({ logicalId, type }) => ({
        stack: edge.stackName,
        logicalId,
        type,
        property: '',
        value: type,
        supported: `in ${EDGE_REGION} only what does nothing here`,
      })),
    )
  return edge
}

/** The domains that a distribution of the template answers to. */
const aliasesIn = (template: Template): string[] =>
  Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::CloudFront::Distribution')
    .flatMap(({ Properties }) => (Properties?.DistributionConfig as { Aliases?: string[] })?.Aliases ?? [])

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

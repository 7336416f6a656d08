import { readFileSync } from 'node:fs'
import type { TableSpec } from '../dynamodb/table-spec.ts'
import { type Deployed, type DeployedResource, ofType } from '../template/deployed.ts'
import { TemplateRefused } from '../template/refusal.ts'

/** A state machine of the template. `definition` is the JSON text with every substitution made. */
export interface MachineInput {
  name: string
  arn: string
  roleArn: string
  definition: string
  type: 'STANDARD'
}

/** The state machines of a stack. Throws `TemplateRefused` for a definition that is not there. */
export function machinesOf(deployed: Deployed): MachineInput[] {
  return ofType(deployed, 'AWS::StepFunctions::StateMachine').map((resource) => ({
    name: resource.name,
    arn: resource.ref,
    roleArn: resource.properties.RoleArn as string,
    definition: substitute(
      definitionOf(deployed, resource),
      (resource.properties.DefinitionSubstitutions ?? {}) as Record<string, unknown>,
    ),
    type: 'STANDARD',
  }))
}

function definitionOf(deployed: Deployed, { logicalId, type, properties }: DeployedResource): string {
  const { DefinitionString, DefinitionS3Location } = properties
  if (typeof DefinitionString === 'string') return DefinitionString
  const { Key } = (DefinitionS3Location ?? {}) as { Key?: string }
  const path = Key && deployed.assetPath(Key)
  if (path) return readFileSync(path, 'utf8')
  const supported = 'DefinitionString, or DefinitionS3Location with an asset of this assembly'
  throw new TemplateRefused([
    { stack: deployed.stackName, logicalId, type, property: 'DefinitionString', value: Key, supported },
  ])
}

/** `${name}` in a definition, as AWS::StepFunctions::StateMachine says under DefinitionSubstitutions. */
const substitute = (definition: string, values: Record<string, unknown>) =>
  definition.replace(/\$\{([^}]+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  )

/** The tables of a stack. Their properties were checked against the shapes of their types. */
export const tablesOf = (deployed: Deployed): TableSpec[] =>
  ofType(deployed, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(
    ({ name, properties }) => ({ ...properties, tableName: name }) as unknown as TableSpec,
  )

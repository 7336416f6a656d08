import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'

export interface Resource {
  Type: string
  // biome-ignore lint/suspicious/noExplicitAny: a template is read here as whatever it is
  Properties: Record<string, any>
}
export type Json = { Parameters: Record<string, object>; Resources: Record<string, Resource> }

/** The template in a cloud assembly. */
export const templateIn = (assembly: string): Json =>
  JSON.parse(readFileSync(join(assembly, 'Countersign.template.json'), 'utf8'))

/** The template for assertions, and its resources by type with their logical ids. */
export function readTemplate(assembly: string) {
  const json = templateIn(assembly)
  return {
    template: Template.fromJSON(json),
    of: (type: string): [string, Resource][] =>
      Object.entries(json.Resources).filter(([, resource]) => resource.Type === type),
    resources: Object.values(json.Resources),
  }
}

export interface Statement {
  Effect: string
  Action: string | string[]
  Resource: unknown
  Condition?: unknown
}

/** All statements of what roles may do, each with the id of its role. */
export const statementsIn = (roles: [string, Resource][]): [string, Statement][] =>
  roles.flatMap(([id, { Properties }]) =>
    ((Properties.Policies ?? []) as { PolicyDocument: { Statement: Statement[] } }[])
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .map((statement): [string, Statement] => [id, statement]),
  )

/** Where a state machine's definition lies in the assembly. */
export const definitionPath = (assembly: string, { Properties }: Resource): string =>
  join(assembly, `asset.${Properties.DefinitionS3Location.Key}`)

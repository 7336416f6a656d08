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

/** All statements of all policies, each with the id of the policy. */
export const statementsIn = (policies: [string, Resource][]): [string, Statement][] =>
  policies.flatMap(([id, policy]) =>
    (policy.Properties.PolicyDocument.Statement as Statement[]).map((statement): [string, Statement] => [
      id,
      statement,
    ]),
  )

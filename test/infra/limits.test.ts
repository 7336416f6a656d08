import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { definitionPath, readTemplate } from './template.ts'

const assembly = inject('assembly')
const { of, resources } = readTemplate(assembly)

/** Nobody is to learn of a limit by a deployment that fails: a tenth of it is kept free. */
const FREE = 0.9
const MEGABYTE = 1_000_000

/** The message of a test that fails: what is near which limit, and what to do. */
const near = (what: string, is: number, limit: number, remedy: string) =>
  `${what}: ${is} of ${limit} (docs/decisions.md, "Room for five schemes"). ${remedy}`

test('the stack has room: resources, of which CloudFormation takes 500', () => {
  const count = resources.length
  const remedy =
    'Give the next scheme a stack of its own for its machines; those that are deployed stay where they are.'
  expect(count, near('Resources', count, 500, remedy)).toBeLessThanOrEqual(500 * FREE)
})

test('the template has room: CloudFormation takes 1 MB from S3', () => {
  const { size } = statSync(join(assembly, 'Countersign.template.json'))
  const remedy = 'See which type fills it; what is text belongs into an asset.'
  expect(size, near('Bytes of the template', size, MEGABYTE, remedy)).toBeLessThanOrEqual(MEGABYTE * FREE)
})

test('every definition has room: Step Functions takes 1 MB', () => {
  for (const [id, machine] of of('AWS::StepFunctions::StateMachine')) {
    const { size } = statSync(definitionPath(assembly, machine))
    const message = near(`Bytes of ${id}`, size, MEGABYTE, 'Make two flows of it.')
    expect(size, message).toBeLessThanOrEqual(MEGABYTE * FREE)
  }
})

test('every role has room: IAM takes 10,240 characters of policies in a role', () => {
  for (const [id, { Properties }] of of('AWS::IAM::Role')) {
    const policies = (Properties.Policies ?? []) as { PolicyDocument: unknown }[]
    const size = policies.reduce((sum, { PolicyDocument }) => sum + written(PolicyDocument).length, 0)
    const message = near(`Characters of ${id}`, size, 10_240, 'Name what it may do by scheme, not by flow.')
    expect(size, message).toBeLessThanOrEqual(10_240 * FREE)
  }
})

/** A policy about as long as on AWS: what is looked up when it is deployed is an ARN, with a name of ours in it. */
const written = (policy: unknown): string =>
  JSON.stringify(policy, (key, value: unknown) => {
    const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = (value ?? {}) as Record<string, unknown>
    if (typeof Ref === 'string') return Ref.startsWith('AWS::') ? 'eu-west-2-012' : 'x'.repeat(64)
    if (attribute) return 'x'.repeat(128)
    if (join && key !== 'Fn::Join') {
      const [separator, parts] = join as [string, unknown[]]
      return parts.map((part) => JSON.parse(written(part)) as string).join(separator)
    }
    return value
  })

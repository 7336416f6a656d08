import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AwsCall } from './aws-call.ts'
import { runProgram } from './run-program.ts'

/** What stands after deploying. */
export interface Deployed {
  address: string
  tableName: string
  /** Resources by type, each with the ids that it got. */
  resources: { type: string; logical: string; physical: string }[]
  idOf(type: string): string
}

const STACK = 'Countersign-development'

/**
 * Bootstraps the emulator and deploys the assembly to it, both with the AWS CDK CLI: assets to S3, the template through
 * CloudFormation. Throws with what the CLI says of resources that failed.
 */
export async function deployAssembly(
  assembly: string,
  env: NodeJS.ProcessEnv,
  aws: AwsCall,
): Promise<Deployed> {
  const cli = fileURLToPath(new URL('../../node_modules/aws-cdk/bin/cdk', import.meta.url))
  const cdk = async (...args: string[]) => {
    const more = [
      '--app',
      assembly,
      '--no-notices',
      '--ci',
      '--no-color',
      '--output',
      join(assembly, '..', 'out'),
    ]
    const { code, output } = await runProgram(process.execPath, [cli, ...args, ...more], { env })
    if (code !== 0) throw new Error(`cdk ${args[0]} failed:\n${output.split('\n').slice(-40).join('\n')}`)
  }
  await cdk('bootstrap', 'aws://000000000000/eu-west-2')
  await cdk('deploy', 'Countersign', '--require-approval', 'never', '--no-rollback', '--progress', 'events')
  const { StackResourceSummaries: found } = await aws<{ StackResourceSummaries: Record<string, string>[] }>(
    'cloudformation',
    'list_stack_resources',
    { StackName: STACK },
  )
  const { Stacks } = await aws<{ Stacks: { Outputs: { OutputKey: string; OutputValue: string }[] }[] }>(
    'cloudformation',
    'describe_stacks',
    { StackName: STACK },
  )
  const output = (key: string) =>
    Stacks[0]?.Outputs.find(({ OutputKey }) => OutputKey === key)?.OutputValue ?? ''
  const resources = found.map((one) => ({
    type: one.ResourceType ?? '',
    logical: one.LogicalResourceId ?? '',
    physical: one.PhysicalResourceId ?? '',
  }))
  return {
    address: output('Address'),
    tableName: output('TableName'),
    resources,
    idOf(type) {
      const one = resources.find((resource) => resource.type === type)
      if (!one) throw new Error(`No ${type} was deployed`)
      return one.physical
    },
  }
}

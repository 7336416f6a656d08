import { Duration, Validations } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { removalOf, type Stage } from '../stages.ts'

/** What one function may do, besides writing its own log. */
export interface Permission {
  actions: string[]
  resources: string[]
  /** As in a policy: `{ StringEquals: { … } }`. */
  conditions?: Record<string, Record<string, string | string[]>>
}
export interface Verb {
  name: string
  /** Folder of its bundle. */
  bundle: string
  environment: Record<string, string>
  permissions: Permission[]
  /** Seconds. */
  timeout: number
  stage: Stage
  /** Its log is encrypted with it. */
  key: IKey
}

/**
 * One Lambda function with a role and a log group of its own, and no permission that its verb does not need: AWS's
 * managed policy would let it write to every log of the account.
 */
export function verbFunction(scope: Construct, verb: Verb): LambdaFunction {
  const id = `${verb.name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Function`
  const logGroup = new LogGroup(scope, `${id}Logs`, {
    retention: verb.stage.logsKept,
    encryptionKey: verb.key,
    removalPolicy: removalOf(verb.stage),
  })
  const role = new Role(scope, `${id}ServiceRole`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  })
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  )
  for (const permission of verb.permissions) role.addToPolicy(new PolicyStatement(permission))
  Validations.of(role).acknowledge({
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
    reason:
      'X-Ray takes traces of everything or of nothing: its PutTraceSegments and PutTelemetryRecords know no resource. ' +
      'A test holds that nothing else is given on all resources.',
  })
  return new LambdaFunction(scope, id, {
    description: `Countersign: ${verb.name}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(verb.bundle),
    role,
    memorySize: 512,
    timeout: Duration.seconds(verb.timeout),
    reservedConcurrentExecutions: verb.stage.reserved[verb.name],
    environment: verb.environment,
    loggingFormat: LoggingFormat.JSON,
    tracing: Tracing.ACTIVE,
    logGroup,
  })
}

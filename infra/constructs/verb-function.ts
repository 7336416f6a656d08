import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** What one function may do, besides writing its own log. */
export interface Permission {
  actions: string[]
  resources: string[]
}
export interface Verb {
  name: string
  /** Folder of its bundle. */
  bundle: string
  environment: Record<string, string>
  permissions: Permission[]
  /** Seconds. */
  timeout: number
}

/** One Lambda function with a role and a log group of its own, and no permission that its verb does not need. */
export function verbFunction(scope: Construct, verb: Verb): LambdaFunction {
  const id = `${verb.name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Function`
  const fn = new LambdaFunction(scope, id, {
    description: `Countersign: ${verb.name}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(verb.bundle),
    memorySize: 512,
    timeout: Duration.seconds(verb.timeout),
    environment: verb.environment,
    loggingFormat: LoggingFormat.JSON,
    logGroup: new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  })
  for (const { actions, resources } of verb.permissions)
    fn.addToRolePolicy(new PolicyStatement({ actions, resources }))
  return fn
}

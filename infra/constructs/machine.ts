import { Stack, Tags, Validations } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import type { Flow } from '../../shared/scheme/flow.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import type { Machine } from '../compile/asl.ts'
import { compileFlow } from '../compile/flow.ts'
import { definitionFile } from '../definition-file.ts'
import type { Deployment } from '../read-context.ts'
import { removalOf } from '../stages.ts'

/** What the ARNs of all state machines start with, so that functions need not depend on the machines that run them. */
export function machineArns(stack: Stack, { prefix }: Deployment): string {
  return `arn:${stack.partition}:states:${stack.region}:${stack.account}:stateMachine:${prefix}`
}

/** What every machine of a deployment has in common. */
export interface MachineDeps {
  deployment: Deployment
  /** Its log is encrypted with it. */
  key: IKey
}
interface MachineProps extends MachineDeps {
  /** After the prefix: `link-officer-appoint`. */
  name: string
  /** How programs on this machine find it: `link-officer/appoint`. */
  tag: string
  comment: string
  log: ILogGroup
  definition: Machine
  /** The functions it runs, by the names that stand in the definition. */
  functions: Record<string, IFunction>
}

/**
 * Where machines log. Flows of one scheme share one: each line names its execution, and a log group for each flow would
 * be a fifth of what a stack may hold.
 */
export function machineLog(scope: Construct, name: string, { deployment, key }: MachineDeps): LogGroup {
  const { stage, prefix } = deployment
  return new LogGroup(scope, `${idOf(name)}FlowLogs`, {
    // The prefix keeps clear of the account's limit on log policies (facts 27). No execution data: ids only.
    logGroupName: `/aws/vendedlogs/states/${prefix}${name}`,
    retention: stage.logsKept,
    encryptionKey: key,
    removalPolicy: removalOf(stage),
  })
}

const idOf = (name: string) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/**
 * One state machine. It may run its functions, and start its own child runs. Its definition is a file of its own: the
 * template takes 1 MB, and so does each definition in S3 (CloudFormation, AWS::StepFunctions::StateMachine,
 * DefinitionS3Location).
 */
export function machine(scope: Construct, props: MachineProps): StateMachine {
  const name = `${props.deployment.prefix}${props.name}`
  const made = new StateMachine(scope, `${idOf(props.name)}Flow`, {
    stateMachineName: name,
    stateMachineType: StateMachineType.STANDARD,
    comment: props.comment,
    definitionBody: DefinitionBody.fromFile(definitionFile(props.name, props.definition)),
    definitionSubstitutions: Object.fromEntries(
      Object.entries(props.functions).map(([verb, fn]) => [verb, fn.functionArn]),
    ),
    logs: {
      destination: props.log,
      // Every event: who is asked to explain a run needs its way, and it is ids and outcomes only.
      level: LogLevel.ALL,
      includeExecutionData: false,
    },
    tracingEnabled: true,
  })
  made.addToRolePolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: Object.values(props.functions).map((fn) => fn.functionArn),
    }),
  )
  // A Distributed Map starts its children as executions of the machine itself.
  const stack = Stack.of(scope)
  const own = `arn:${stack.partition}:states:${stack.region}:${stack.account}`
  made.addToRolePolicy(
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [`${own}:stateMachine:${name}`] }),
  )
  made.addToRolePolicy(
    new PolicyStatement({
      actions: ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
      resources: [`${own}:execution:${name}/*`],
    }),
  )
  Validations.of(made.role).acknowledge(
    {
      id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      reason:
        'Step Functions delivers logs and traces only with permissions that know no resource (Step Functions ' +
        'developer guide, "Logging to CloudWatch Logs" and "X-Ray"). A test holds that nothing else has them.',
    },
    {
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${stack.region}:<AWS::AccountId>:execution:${name}/*]`,
      reason:
        'The executions that a Distributed Map of this machine starts are named by Step Functions when they start. ' +
        'The permission is for executions of this machine only.',
    },
  )
  Tags.of(made).add('flow', props.tag)
  return made
}

/** The state machine of a flow. `log` is the one of its scheme. */
export function flowMachine(
  scope: Construct,
  scheme: Scheme,
  flow: Flow,
  functions: Record<string, IFunction>,
  deps: MachineDeps & { log: ILogGroup },
): StateMachine {
  return machine(scope, {
    ...deps,
    name: `${scheme.id}-${flow.id}`,
    tag: `${scheme.id}/${flow.id}`,
    comment: `${scheme.name.en}: ${flow.name.en}`,
    definition: compileFlow(scheme, flow),
    functions,
  })
}

import { RemovalPolicy, Stack, Tags } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import type { Flow, Scheme } from '../../shared/scheme/scheme.ts'
import type { Machine } from '../compile/asl.ts'
import { compileFlow } from '../compile/flow.ts'

/** What the names of all state machines start with; the rest is scheme and flow. */
export const MACHINE_PREFIX = 'countersign-'

/** What the ARNs of all state machines start with, so that functions need not depend on the machines that run them. */
export function machineArns(stack: Stack): string {
  return `arn:${stack.partition}:states:${stack.region}:${stack.account}:stateMachine:${MACHINE_PREFIX}`
}

interface MachineProps {
  /** After the prefix: `link-officer-appoint`. */
  name: string
  /** How programs on this machine find it: `link-officer/appoint`. */
  tag: string
  comment: string
  definition: Machine
  /** The functions it runs, by the names that stand in the definition. */
  functions: Record<string, IFunction>
}

/** One state machine. It may run its functions, and start its own child runs. */
export function machine(scope: Construct, props: MachineProps): StateMachine {
  const name = `${MACHINE_PREFIX}${props.name}`
  const id = props.name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
  const made = new StateMachine(scope, `${id}Flow`, {
    stateMachineName: name,
    stateMachineType: StateMachineType.STANDARD,
    comment: props.comment,
    definitionBody: DefinitionBody.fromString(JSON.stringify(props.definition)),
    definitionSubstitutions: Object.fromEntries(
      Object.entries(props.functions).map(([verb, fn]) => [verb, fn.functionArn]),
    ),
    logs: {
      // The prefix keeps clear of the account's limit on log policies (facts 27). No execution data: ids only.
      destination: new LogGroup(scope, `${id}FlowLogs`, {
        logGroupName: `/aws/vendedlogs/states/${name}`,
        retention: RetentionDays.ONE_YEAR,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      level: LogLevel.ERROR,
      includeExecutionData: false,
    },
  })
  for (const fn of Object.values(props.functions)) fn.grantInvoke(made)
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
  Tags.of(made).add('flow', props.tag)
  return made
}

/** The state machine of a flow. */
export function flowMachine(
  scope: Construct,
  scheme: Scheme,
  flow: Flow,
  functions: Record<string, IFunction>,
): StateMachine {
  return machine(scope, {
    name: `${scheme.id}-${flow.id}`,
    tag: `${scheme.id}/${flow.id}`,
    comment: `${scheme.name.en}: ${flow.name.en}`,
    definition: compileFlow(scheme, flow),
    functions,
  })
}

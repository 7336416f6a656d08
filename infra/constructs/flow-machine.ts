import { RemovalPolicy, Stack, Tags } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import type { Flow, Scheme } from '../../shared/scheme/scheme.ts'
import { compileFlow } from '../compile/flow.ts'

/** What the names of all state machines start with; the rest is scheme and flow. */
export const MACHINE_PREFIX = 'countersign-'

/** What the ARNs of all state machines start with, so that functions need not depend on the machines that run them. */
export function machineArns(stack: Stack): string {
  return `arn:${stack.partition}:states:${stack.region}:${stack.account}:stateMachine:${MACHINE_PREFIX}`
}

/** One state machine for one flow. It may run the step functions, and start its own child runs. */
export function flowMachine(
  scope: Construct,
  scheme: Scheme,
  flow: Flow,
  functions: Record<string, IFunction>,
): StateMachine {
  const name = `${MACHINE_PREFIX}${scheme.id}-${flow.id}`
  const id = `${scheme.id}-${flow.id}`.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
  const machine = new StateMachine(scope, `${id}Flow`, {
    stateMachineName: name,
    stateMachineType: StateMachineType.STANDARD,
    comment: `${scheme.name.en}: ${flow.name.en}`,
    definitionBody: DefinitionBody.fromString(JSON.stringify(compileFlow(scheme, flow))),
    definitionSubstitutions: Object.fromEntries(
      Object.entries(functions).map(([verb, fn]) => [verb, fn.functionArn]),
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
  for (const fn of Object.values(functions)) fn.grantInvoke(machine)
  // A Distributed Map starts its children as executions of the machine itself.
  const stack = Stack.of(scope)
  const own = `arn:${stack.partition}:states:${stack.region}:${stack.account}`
  machine.addToRolePolicy(
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [`${own}:stateMachine:${name}`] }),
  )
  machine.addToRolePolicy(
    new PolicyStatement({
      actions: ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
      resources: [`${own}:execution:${name}/*`],
    }),
  )
  Tags.of(machine).add('flow', `${scheme.id}/${flow.id}`)
  return machine
}

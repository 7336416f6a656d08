import { Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { chaseMachine } from '../compile/chase.ts'
import { type MachineDeps, machine, machineLog } from './machine.ts'

/** Reminders, escalations and closings go at 09:00 in London, in summer and in winter (common rules 0.2, 4). */
const EVERY_MORNING = 'cron(0 9 * * ? *)'

/**
 * The chase, started every morning. Days that are no working days are for the chase to skip: it knows the bank
 * holidays, and the schedule does not.
 */
export function dailyChase(
  scope: Construct,
  functions: { starts: IFunction; due: IFunction; chase: IFunction },
  deps: MachineDeps & { deadLetters: IQueue },
): StateMachine {
  const chase = machine(scope, {
    ...deps,
    name: 'chase',
    tag: 'chase',
    comment: 'Chases what is due today',
    log: machineLog(scope, 'chase', deps),
    definition: chaseMachine(),
    functions,
  })
  const role = new Role(scope, 'ChaseScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  })
  role.addToPolicy(
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [chase.stateMachineArn] }),
  )
  role.addToPolicy(
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deps.deadLetters.queueArn] }),
  )
  new CfnSchedule(scope, 'ChaseSchedule', {
    name: `${deps.deployment.prefix}chase`,
    description: 'Chases what is due, every morning at 09:00 in London',
    scheduleExpression: EVERY_MORNING,
    scheduleExpressionTimezone: 'Europe/London',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: chase.stateMachineArn,
      roleArn: role.roleArn,
      input: '{}',
      retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
      deadLetterConfig: { arn: deps.deadLetters.queueArn },
    },
  })
  return chase
}

import { arn, named, type ResourceType } from '../resource-type.ts'
import { anything, fields, number, oneOf, text } from '../shape.ts'

const target = fields(
  {
    Arn: text,
    RoleArn: text,
    Input: text,
    RetryPolicy: fields({
      MaximumEventAgeInSeconds: number(60, 86_400),
      MaximumRetryAttempts: number(0, 185),
    }),
    DeadLetterConfig: anything,
  },
  ['Arn', 'RoleArn'],
)

export const scheduler: Record<string, ResourceType> = {
  // No attribute Arn: it holds the group, which a reference does not know.
  'AWS::Scheduler::Schedule': {
    state: 'served',
    properties: {
      Name: text,
      GroupName: text,
      Description: anything,
      ScheduleExpression: text,
      ScheduleExpressionTimezone: text,
      StartDate: text,
      EndDate: text,
      State: oneOf('ENABLED', 'DISABLED'),
      FlexibleTimeWindow: fields({ Mode: oneOf('OFF') }, ['Mode']),
      Target: target,
      KmsKeyArn: anything,
    },
    required: ['ScheduleExpression', 'FlexibleTimeWindow', 'Target'],
    name: named('Name'),
  },
  'AWS::Scheduler::ScheduleGroup': {
    state: 'inert',
    properties: { Name: text, Tags: anything },
    name: named('Name'),
    attributes: { Arn: arn('scheduler', (name) => `schedule-group/${name}`) },
  },
}

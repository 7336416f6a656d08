import { arn, named, type ResourceType } from '../resource-type.ts'
import { anything, fields, list, oneOf, text } from '../shape.ts'

/** Rules on the default bus, for what AWS services tell of themselves; schedules are EventBridge Scheduler's. */
export const events: Record<string, ResourceType> = {
  'AWS::Events::Rule': {
    state: 'served',
    properties: {
      Name: text,
      Description: anything,
      EventBusName: oneOf('default'),
      EventPattern: anything,
      State: oneOf('ENABLED', 'DISABLED'),
      Targets: list(
        fields({ Id: text, Arn: text, RetryPolicy: anything, DeadLetterConfig: anything }, ['Id', 'Arn']),
      ),
      Tags: anything,
    },
    required: ['EventPattern'],
    name: named('Name'),
    attributes: { Arn: arn('events', (name) => `rule/${name}`) },
  },
}

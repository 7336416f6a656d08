import type { TaskWork } from '../engine/frame.ts'

type Moment = 'Scheduled' | 'Started' | 'Submitted' | 'Succeeded' | 'Failed' | 'TimedOut'

/** Type and details of a task's event: a plain function ARN has event types of its own. Recorded on AWS. */
export function taskEvent(
  task: TaskWork,
  moment: Moment,
  details: Record<string, unknown>,
): [string, Record<string, unknown> | undefined] {
  if (task.style === 'integration')
    return [`Task${moment}`, { resourceType: 'lambda', resource: task.resource, ...details }]
  if (moment === 'Scheduled') return [`LambdaFunction${moment}`, { resource: task.resource, ...details }]
  return [`LambdaFunction${moment}`, moment === 'Started' ? undefined : details]
}

import { randomUUID } from 'node:crypto'
import type { Firing } from './store.ts'

/**
 * What a target is given: the schedule's Input with its context attributes filled in (user guide, "Adding context
 * attributes"), or, when it has none, the event that Scheduler sends of itself.
 */
export function targetInput(
  firing: Firing,
  input: string | undefined,
  region: string,
  account: string,
): string {
  const time = `${new Date(firing.scheduled).toISOString().slice(0, 19)}Z`
  if (input === undefined)
    return JSON.stringify({
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account,
      time,
      region,
      resources: [firing.schedule],
      detail: '{}',
    })
  const attributes: Record<string, string> = {
    'schedule-arn': firing.schedule,
    'scheduled-time': time,
    'execution-id': firing.execution,
    'attempt-number': String(firing.attempts + 1),
  }
  return input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => attributes[name] ?? whole)
}

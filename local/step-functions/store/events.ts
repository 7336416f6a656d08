import type { Database } from './open.ts'

/** Events of one Standard execution. Source: Step Functions quotas. */
export const MAX_EVENTS = 25_000

export interface HistoryEvent {
  id: number
  previous: number
  type: string
  at: number
  details: string | null
}

/** The history has no room for another event; only the execution's end still fits. */
export class HistoryFull extends Error {
  override name = 'HistoryFull'
}

/**
 * Writes the next event of an execution and gives its id. Details without a value are left out, as on AWS.
 * @throws HistoryFull when only the last event is left, which belongs to the execution's end.
 */
export function appendEvent(
  db: Database,
  execution: number,
  event: { type: string; previous: number; at: number; details?: Record<string, unknown> },
): number {
  const row = db.get<{ events: number }>(
    'UPDATE executions SET events = events + 1 WHERE id = ? RETURNING events',
    execution,
  )
  const id = row?.events ?? 0
  if (id >= MAX_EVENTS && !event.type.startsWith('Execution')) throw new HistoryFull()
  const details = event.details ? JSON.stringify(event.details) : null
  db.run(
    'INSERT INTO events (execution, id, previous, type, at, details) VALUES (?, ?, ?, ?, ?, ?)',
    ...[execution, id, event.previous, event.type, event.at, details],
  )
  return id
}

export function listEvents(
  db: Database,
  execution: number,
  page: { from: number; limit: number; reverse: boolean },
): HistoryEvent[] {
  const order = page.reverse ? 'DESC' : 'ASC'
  return db.all<HistoryEvent>(
    `SELECT id, previous, type, at, details FROM events WHERE execution = ? ORDER BY id ${order} LIMIT ? OFFSET ?`,
    ...[execution, page.limit, page.from],
  )
}

/** The key under which GetExecutionHistory puts an event's details, and whether that type has any. */
export function detailsKey(type: string): string {
  if (/^(Pass|Task|Choice|Wait|Succeed|Fail|Parallel|Map)StateEntered$/.test(type))
    return 'stateEnteredEventDetails'
  if (/^(Pass|Task|Choice|Wait|Succeed|Fail|Parallel|Map)StateExited$/.test(type))
    return 'stateExitedEventDetails'
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`
}

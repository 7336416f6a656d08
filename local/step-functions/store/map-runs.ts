import type { Json } from '../json.ts'
import type { Status } from './executions.ts'
import type { Database } from './open.ts'

export interface MapRun {
  id: number
  arn: string
  /** The execution and frame of the Map state that it works for. */
  execution: number
  frame: number
  /** ARN of the children's machine (`machine/label`) and the name in the children's ARNs. */
  machine: string
  name: string
  definition: string
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED'
  started: number
  stopped: number | null
  concurrency: number
  tolerated_count: number | null
  tolerated_percentage: number | null
  items: number
  /** How many items have a child execution by now. */
  begun: number
  redrives: number
  redriven: number | null
}

export function insertMapRun(
  db: Database,
  run: Omit<MapRun, 'id' | 'status' | 'stopped' | 'begun' | 'redrives' | 'redriven'>,
  items: Json[],
): number {
  const { lastInsertRowid } = db.run(
    `INSERT INTO map_runs (arn, execution, frame, machine, name, definition, status, started, concurrency,
       tolerated_count, tolerated_percentage, items) VALUES (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?)`,
    ...[
      run.arn,
      run.execution,
      run.frame,
      run.machine,
      run.name,
      run.definition,
      run.started,
      run.concurrency,
    ],
    ...[run.tolerated_count, run.tolerated_percentage, run.items],
  )
  const id = Number(lastInsertRowid)
  for (const [slot, item] of items.entries())
    db.run('INSERT INTO map_items (map_run, slot, input) VALUES (?, ?, ?)', id, slot, JSON.stringify(item))
  return id
}

export function getMapRun(db: Database, id: number): MapRun {
  const row = db.get<MapRun>('SELECT * FROM map_runs WHERE id = ?', id)
  if (!row) throw new Error(`Map Run ${id} is not in the data directory`)
  return row
}

export function findMapRun(db: Database, arn: string): MapRun | undefined {
  return db.get<MapRun>('SELECT * FROM map_runs WHERE arn = ?', arn)
}

/** The next item without a child; it counts as begun from here on. */
export function takeItem(db: Database, run: MapRun): { slot: number; input: string } | undefined {
  const item = db.get<{ slot: number; input: string }>(
    'DELETE FROM map_items WHERE map_run = ? AND slot = (SELECT min(slot) FROM map_items WHERE map_run = ?) RETURNING slot, input',
    ...[run.id, run.id],
  )
  if (item) db.run('UPDATE map_runs SET begun = begun + 1 WHERE id = ?', run.id)
  return item
}

export function closeMapRun(db: Database, id: number, status: MapRun['status'], stopped: number): void {
  db.run('UPDATE map_runs SET status = ?, stopped = ? WHERE id = ?', status, stopped, id)
  if (status === 'SUCCEEDED') db.run('DELETE FROM map_items WHERE map_run = ?', id)
}

export function reopenMapRun(db: Database, id: number, at: number): void {
  db.run(
    "UPDATE map_runs SET status = 'RUNNING', stopped = NULL, redrives = redrives + 1, redriven = ? WHERE id = ?",
    ...[at, id],
  )
}

/** Ids of the children that did not succeed, in the items' order. */
export function unsuccessfulChildren(db: Database, mapRun: number): number[] {
  return db
    .all<{ id: number }>(
      "SELECT id FROM executions WHERE map_run = ? AND status IN ('FAILED', 'TIMED_OUT', 'ABORTED') ORDER BY item",
      mapRun,
    )
    .map(({ id }) => id)
}

/**
 * How many children stand in one of these. At every child's end this is asked instead of `countByStatus`, which would
 * look at all children each time.
 */
export function countIn(db: Database, mapRun: number, ...statuses: Status[]): number {
  const marks = statuses.map(() => '?').join(', ')
  const row = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM executions WHERE map_run = ? AND status IN (${marks})`,
    ...[mapRun, ...statuses],
  )
  return row?.n ?? 0
}

export function isAnyRunning(db: Database, mapRun: number): boolean {
  return Boolean(db.get("SELECT 1 FROM executions WHERE map_run = ? AND status = 'RUNNING' LIMIT 1", mapRun))
}

/** How many children stand where. */
export function countByStatus(db: Database, mapRun: number): Record<Status, number> {
  const counts = { RUNNING: 0, SUCCEEDED: 0, FAILED: 0, TIMED_OUT: 0, ABORTED: 0 }
  const rows = db.all<{ status: Status; n: number }>(
    'SELECT status, count(*) AS n FROM executions WHERE map_run = ? GROUP BY status',
    mapRun,
  )
  for (const { status, n } of rows) counts[status] = n
  return counts
}

/** Outputs of the children that succeeded, in the items' order. */
export function mapRunOutputs(db: Database, mapRun: number): string[] {
  return db
    .all<{ output: string }>(
      "SELECT output FROM executions WHERE map_run = ? AND status = 'SUCCEEDED' ORDER BY item",
      mapRun,
    )
    .map(({ output }) => output)
}

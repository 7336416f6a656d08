import type { Database } from './open.ts'

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED'

export interface Execution {
  id: number
  arn: string
  machine: string
  name: string
  /**
   * Key into `definitions`: the definition it started with, whatever its machine became since (API reference,
   * UpdateStateMachine).
   */
  definition: string
  role: string
  status: Status
  input: string
  output: string | null
  error: string | null
  cause: string | null
  started: number
  stopped: number | null
  /** The Map Run whose child it is, and for which item. */
  map_run: number | null
  item: number | null
  events: number
  transitions: number
  redrives: number
  redriven: number | null
}

export type NewExecution = Pick<
  Execution,
  'arn' | 'machine' | 'name' | 'definition' | 'role' | 'input' | 'started' | 'map_run' | 'item'
>

export function insertExecution(db: Database, e: NewExecution): number {
  const { lastInsertRowid } = db.run(
    `INSERT INTO executions (arn, machine, name, definition, role, status, input, started, map_run, item)
     VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)`,
    ...[e.arn, e.machine, e.name, e.definition, e.role, e.input, e.started, e.map_run, e.item],
  )
  return Number(lastInsertRowid)
}

export function getExecution(db: Database, id: number): Execution {
  const row = db.get<Execution>('SELECT * FROM executions WHERE id = ?', id)
  if (!row) throw new Error(`Execution ${id} is not in the data directory`)
  return row
}

/** Only the key of the definition: asked at every step, when the rest (inputs may be large) is not needed. */
export function definitionOf(db: Database, id: number): string {
  const row = db.get<{ definition: string }>('SELECT definition FROM executions WHERE id = ?', id)
  if (!row) throw new Error(`Execution ${id} is not in the data directory`)
  return row.definition
}

export function findExecution(db: Database, arn: string): Execution | undefined {
  return db.get<Execution>('SELECT * FROM executions WHERE arn = ?', arn)
}

/** Writes how an execution ended; its timers and tokens go. Its frames stay as they ended, if it may be redriven. */
export function closeExecution(
  db: Database,
  id: number,
  end: { status: Status; stopped: number; output?: string; error?: string; cause?: string },
): void {
  db.run(
    'UPDATE executions SET status = ?, stopped = ?, output = ?, error = ?, cause = ? WHERE id = ?',
    ...[end.status, end.stopped, end.output ?? null, end.error ?? null, end.cause ?? null, id],
  )
  db.run('UPDATE tokens SET frame = NULL WHERE frame IN (SELECT id FROM frames WHERE execution = ?)', id)
  db.run('DELETE FROM timers WHERE execution = ?', id)
  if (end.status === 'SUCCEEDED') db.run('DELETE FROM frames WHERE execution = ?', id)
  else
    db.run(
      "UPDATE frames SET body = json_set(body, '$.endedIn', phase), phase = 'ended' WHERE execution = ? AND phase <> 'ended'",
      id,
    )
}

export function reopenExecution(db: Database, id: number, at: number): void {
  db.run(
    `UPDATE executions SET status = 'RUNNING', stopped = NULL, output = NULL, error = NULL, cause = NULL,
       redrives = redrives + 1, redriven = ? WHERE id = ?`,
    ...[at, id],
  )
}

/** Forgets a closed execution, so that its name is free again. */
export function forgetExecution(db: Database, id: number): void {
  db.run('DELETE FROM events WHERE execution = ?', id)
  db.run('DELETE FROM frames WHERE execution = ?', id)
  db.run('DELETE FROM executions WHERE id = ?', id)
}

export function countTransition(db: Database, id: number): void {
  db.run('UPDATE executions SET transitions = transitions + 1 WHERE id = ?', id)
}

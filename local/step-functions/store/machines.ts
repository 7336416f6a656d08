import { randomUUID } from 'node:crypto'
import type { Database } from './open.ts'

export interface MachineRow {
  arn: string
  name: string
  role: string
  definition: string
  revision: string
  created: number
  updated: number
  /** JSON of [{ key, value }]. */
  tags: string
}

export function findMachine(db: Database, arn: string): MachineRow | undefined {
  return db.get<MachineRow>('SELECT * FROM machines WHERE arn = ?', arn)
}

/**
 * Creates a machine, or gives an existing one its new name, role and definition. Unchanged ones keep their
 * revision.
 */
export function putMachine(
  db: Database,
  machine: { arn: string; name: string; role: string; definition: string },
  now: number,
): void {
  const { arn, name, role, definition } = machine
  db.run(
    `INSERT INTO machines (arn, name, role, definition, revision, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (arn) DO UPDATE SET name = excluded.name, role = excluded.role, definition = excluded.definition,
       revision = excluded.revision, updated = excluded.updated
     WHERE role <> excluded.role OR definition <> excluded.definition`,
    ...[arn, name, role, definition, randomUUID(), now, now],
  )
}

export function listMachines(db: Database, from: number, limit: number): MachineRow[] {
  return db.all<MachineRow>('SELECT * FROM machines ORDER BY created, name LIMIT ? OFFSET ?', limit, from)
}

export function deleteMachine(db: Database, arn: string): void {
  db.run('DELETE FROM machines WHERE arn = ?', arn)
}

export function setTags(db: Database, arn: string, tags: string): void {
  db.run('UPDATE machines SET tags = ? WHERE arn = ?', tags, arn)
}

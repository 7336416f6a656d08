import type { Frame, Phase } from '../engine/frame.ts'
import type { Database } from './open.ts'

interface Row {
  id: number
  execution: number
  parent: number | null
  slot: number
  phase: Phase
  body: string
}

/** The phases in which a frame has something to do by itself: after a restart these go on. */
const READY: Phase[] = ['enter', 'run', 'invoke', 'result', 'collect', 'failed']

export function insertFrame(db: Database, frame: Omit<Frame, 'id'>): number {
  const { execution, parent, slot, phase, ...body } = frame
  const { lastInsertRowid } = db.run(
    'INSERT INTO frames (execution, parent, slot, phase, body) VALUES (?, ?, ?, ?, ?)',
    ...[execution, parent, slot, phase, JSON.stringify(body)],
  )
  return Number(lastInsertRowid)
}

export function saveFrame(db: Database, frame: Frame): void {
  const { id, execution: _e, parent: _p, slot: _s, phase, ...body } = frame
  db.run('UPDATE frames SET phase = ?, body = ? WHERE id = ?', phase, JSON.stringify(body), id)
}

export function findFrame(db: Database, id: number): Frame | undefined {
  const row = db.get<Row>('SELECT * FROM frames WHERE id = ?', id)
  return row && read(row)
}

export function rootFrame(db: Database, execution: number): Frame | undefined {
  const row = db.get<Row>('SELECT * FROM frames WHERE execution = ? AND parent IS NULL', execution)
  return row && read(row)
}

export function childFrames(db: Database, parent: number): Frame[] {
  return db.all<Row>('SELECT * FROM frames WHERE parent = ? ORDER BY slot', parent).map(read)
}

export function framesOf(db: Database, execution: number): Frame[] {
  return db.all<Row>('SELECT * FROM frames WHERE execution = ?', execution).map(read)
}

export function countChildren(db: Database, parent: number, phase?: Phase): number {
  const sql = 'SELECT count(*) AS n FROM frames WHERE parent = ?'
  const row = phase
    ? db.get<{ n: number }>(`${sql} AND phase = ?`, parent, phase)
    : db.get<{ n: number }>(sql, parent)
  return row?.n ?? 0
}

export function deleteFrame(db: Database, id: number): void {
  db.run('DELETE FROM frames WHERE id = ?', id)
}

export function readyFrames(db: Database): number[] {
  const marks = READY.map(() => '?').join(', ')
  return db
    .all<{ id: number }>(`SELECT id FROM frames WHERE phase IN (${marks}) ORDER BY id`, ...READY)
    .map(({ id }) => id)
}

function read({ body, ...row }: Row): Frame {
  return { ...row, ...JSON.parse(body) } as Frame
}

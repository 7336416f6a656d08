/** To be raised with every change below. */
export const SCHEMA_VERSION = 1

/**
 * definitions  every text that some execution runs, kept once
 * frames       where each execution is: one row for each line of states under way (see engine/frame.ts);
 *              the root stays when an execution ends badly, for a redrive
 * timers       every instant that a frame or an execution waits for
 * tokens       every task token ever given; `frame` is null once it has been used or has lapsed
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS machines (
  arn TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, definition TEXT NOT NULL,
  revision TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, tags TEXT NOT NULL DEFAULT '[]');
CREATE TABLE IF NOT EXISTS definitions (hash TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS executions (
  id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, machine TEXT NOT NULL, name TEXT NOT NULL,
  definition TEXT NOT NULL, role TEXT NOT NULL, status TEXT NOT NULL, input TEXT NOT NULL, output TEXT,
  error TEXT, cause TEXT, started INTEGER NOT NULL, stopped INTEGER,
  map_run INTEGER, item INTEGER, events INTEGER NOT NULL DEFAULT 0, transitions INTEGER NOT NULL DEFAULT 0,
  redrives INTEGER NOT NULL DEFAULT 0, redriven INTEGER);
CREATE INDEX IF NOT EXISTS executions_by_machine ON executions (machine, id);
CREATE INDEX IF NOT EXISTS executions_by_map_run ON executions (map_run, status);
CREATE TABLE IF NOT EXISTS events (
  execution INTEGER NOT NULL, id INTEGER NOT NULL, previous INTEGER NOT NULL, type TEXT NOT NULL,
  at INTEGER NOT NULL, details TEXT, PRIMARY KEY (execution, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS frames (
  id INTEGER PRIMARY KEY AUTOINCREMENT, execution INTEGER NOT NULL, parent INTEGER, slot INTEGER NOT NULL,
  phase TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS frames_by_execution ON frames (execution);
CREATE INDEX IF NOT EXISTS frames_by_parent ON frames (parent, slot);
CREATE TABLE IF NOT EXISTS timers (
  id INTEGER PRIMARY KEY AUTOINCREMENT, execution INTEGER NOT NULL, frame INTEGER, kind TEXT NOT NULL,
  at INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS timers_by_instant ON timers (at, id);
CREATE INDEX IF NOT EXISTS timers_by_frame ON timers (frame);
CREATE INDEX IF NOT EXISTS timers_by_execution ON timers (execution);
CREATE TABLE IF NOT EXISTS tokens (token TEXT PRIMARY KEY, frame INTEGER) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tokens_by_frame ON tokens (frame);
CREATE TABLE IF NOT EXISTS map_runs (
  id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, execution INTEGER NOT NULL, frame INTEGER NOT NULL,
  machine TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, status TEXT NOT NULL,
  started INTEGER NOT NULL, stopped INTEGER, concurrency INTEGER NOT NULL, tolerated_count INTEGER,
  tolerated_percentage REAL, items INTEGER NOT NULL, begun INTEGER NOT NULL DEFAULT 0,
  redrives INTEGER NOT NULL DEFAULT 0, redriven INTEGER);
CREATE INDEX IF NOT EXISTS map_runs_by_execution ON map_runs (execution);
CREATE TABLE IF NOT EXISTS map_items (
  map_run INTEGER NOT NULL, slot INTEGER NOT NULL, input TEXT NOT NULL, PRIMARY KEY (map_run, slot)) WITHOUT ROWID;
`

import { createHash } from 'node:crypto'
import type { Container, Machine, State } from '../definition/types.ts'
import type { Database } from './open.ts'

/** Keeps a definition's text once; gives the key under which executions remember it. */
export function keepDefinition(db: Database, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  db.run('INSERT OR IGNORE INTO definitions (hash, text) VALUES (?, ?)', hash, text)
  return hash
}

export function definitionText(db: Database, hash: string): string {
  const row = db.get<{ text: string }>('SELECT text FROM definitions WHERE hash = ?', hash)
  if (!row) throw new Error(`The definition ${hash} is not in the data directory`)
  return row.text
}

/** Reads definitions as objects, each parsed once a process. */
export function definitionReader(db: Database): (hash: string) => Machine {
  const parsed = new Map<string, Machine>()
  return (hash) => {
    const machine = parsed.get(hash) ?? (JSON.parse(definitionText(db, hash)) as Machine)
    parsed.set(hash, machine)
    return machine
  }
}

/** The container at a path of keys, as frames remember it: `[]` is the machine itself. */
export function containerAt(machine: Machine, path: (string | number)[]): Container {
  let value: unknown = machine
  for (const key of path) value = (value as Record<string | number, unknown>)[key]
  return value as Container
}

/** The state a frame is in. @throws Error when the definition has no such state, which checking rules out. */
export function stateIn(container: Container, name: string): State {
  const state = container.States[name]
  if (!state) throw new Error(`The definition has no state '${name}'`)
  return state
}

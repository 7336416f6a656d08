import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { writeFileWhole } from '../write-file-whole.ts'

/** How far moved time is ahead of real time, on disk and in memory that Lambda workers read. */
export interface Offset {
  /** Milliseconds, never negative. */
  get(): number
  /** On disk before it counts: what happens at the moved time must not be younger than the clock after a restart. */
  set(offsetMs: number): void
  /** One BigInt64: the offset in milliseconds. Read it with `Atomics.load`. */
  shared: SharedArrayBuffer
}

/** Opens `clock.json` in `dataDir`, into the memory given. Throws when the file is there and is not ours. */
export function openOffset(dataDir: string, shared = new SharedArrayBuffer(8)): Offset {
  const path = join(dataDir, 'clock.json')
  const cell = new BigInt64Array(shared)
  cell[0] = BigInt(read(path))
  return {
    get: () => Number(Atomics.load(cell, 0)),
    set: (offsetMs) => {
      writeFileWhole(path, JSON.stringify({ offsetMs }))
      Atomics.store(cell, 0, BigInt(offsetMs))
    },
    shared,
  }
}

function read(path: string): number {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
  const { offsetMs } = JSON.parse(text) as { offsetMs?: unknown }
  if (Number.isSafeInteger(offsetMs) && (offsetMs as number) >= 0) return offsetMs as number
  throw new CannotStart(
    `${path} should hold {"offsetMs": a whole number of milliseconds, 0 or more} but holds ${text}. ` +
      'Correct it, or start again from nothing with --fresh.',
  )
}

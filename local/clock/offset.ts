import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { writeFileWhole } from '../write-file-whole.ts'

/** How far moved time is ahead of real time, or behind it, on disk and in memory that Lambda workers read. */
export interface Offset {
  /** Milliseconds; below 0 when it was begun in the past. */
  get(): number
  /** On disk before it counts: what happens at the moved time must not be younger than the clock after a restart. */
  set(offsetMs: number): void
  /** One BigInt64: the offset in milliseconds. Read it with `Atomics.load`. */
  shared: SharedArrayBuffer
}

/**
 * Opens `clock.json` in `dataDir`, into the memory given; where there is none it begins with `first` milliseconds.
 * Throws when the file is there and is not ours.
 */
export function openOffset(dataDir: string, shared = new SharedArrayBuffer(8), first = 0): Offset {
  const path = join(dataDir, 'clock.json')
  const cell = new BigInt64Array(shared)
  const set = (offsetMs: number) => {
    writeFileWhole(path, JSON.stringify({ offsetMs }))
    Atomics.store(cell, 0, BigInt(offsetMs))
  }
  const kept = read(path)
  if (kept === undefined && first !== 0) set(first)
  else cell[0] = BigInt(kept ?? 0)
  return { get: () => Number(Atomics.load(cell, 0)), set, shared }
}

function read(path: string): number | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const { offsetMs } = JSON.parse(text) as { offsetMs?: unknown }
  if (Number.isSafeInteger(offsetMs)) return offsetMs as number
  throw new CannotStart(
    `${path} should hold {"offsetMs": a whole number of milliseconds} but holds ${text}. ` +
      'Correct it, or start again from nothing with --fresh.',
  )
}

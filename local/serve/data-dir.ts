import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const marker = '.countersign-local'
const lock = 'lock'

/** The data directory cannot be used. Its message says why and what to do. */
export class DataDirRefused extends Error {
  override name = 'DataDirRefused'
}

/** Directories that this process holds; its own id in a lock file may also be left from an earlier life. */
const held = new Set<string>()

/**
 * Takes a data directory for this process alone, and makes it if it is not there. `fresh` empties it first. Throws
 * `DataDirRefused` when it holds something that is not ours, or when a running process uses it; the lock of a
 * process that is gone is taken over. Returns a function that gives it back.
 */
export function claimDataDir(dataDir: string, { fresh = false } = {}): () => void {
  const directory = resolve(dataDir)
  mkdirSync(directory, { recursive: true })
  const contents = readdirSync(directory)
  if (contents.length > 0 && !contents.includes(marker)) {
    throw new DataDirRefused(
      `${directory} holds files that are not the local cloud's. Give an empty directory, or one that does not exist.`,
    )
  }
  writeFileSync(
    join(directory, marker),
    'The data of a local cloud of Countersign. `npm start -- --fresh` empties it.\n',
  )
  takeLock(directory)
  if (fresh) {
    for (const name of contents)
      if (name !== marker && name !== lock) rmSync(join(directory, name), { recursive: true })
  }
  return () => {
    held.delete(directory)
    rmSync(join(directory, lock), { force: true })
  }
}

function takeLock(directory: string): void {
  const path = join(directory, lock)
  // Twice, since a stale lock is removed in between; a third process that comes in just then wins.
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      held.add(directory)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
      if (attempt === 2 || held.has(directory) || (owner !== process.pid && isRunning(owner))) {
        throw new DataDirRefused(
          `${directory} is in use by process ${owner}. Stop that one, give another directory with --data, or, if ` +
            `that process is not a local cloud, remove ${path}.`,
        )
      }
      rmSync(path, { force: true })
    }
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

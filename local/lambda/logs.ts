import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Writes the lines of functions to `<dataDir>/logs`, one file a log group, and with `verbose` to the terminal. */
export function createLogs(dataDir: string, verbose: boolean) {
  const directory = join(dataDir, 'logs')
  mkdirSync(directory, { recursive: true })
  return (logGroup: string, functionName: string) => {
    const path = join(directory, `${logGroup.replace(/^\//, '').replaceAll('/', '.')}.log`)
    return (line: string) => {
      appendFileSync(path, `${line}\n`)
      if (verbose) console.log(`${functionName}: ${line}`)
    }
  }
}

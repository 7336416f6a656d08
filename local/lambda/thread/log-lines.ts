import { format } from 'node:util'

const levels = { debug: 'DEBUG', error: 'ERROR', info: 'INFO', log: 'INFO', trace: 'TRACE', warn: 'WARN' }

/** Makes the console write as the Node runtime of Lambda does, one line a record. */
export function installConsole(logFormat: 'Text' | 'JSON', requestId: () => string | undefined): void {
  for (const [method, level] of Object.entries(levels) as [keyof typeof levels, string][]) {
    console[method] = (...values: unknown[]) => {
      const timestamp = new Date().toISOString()
      const message = format(...values)
      const line =
        logFormat === 'JSON'
          ? JSON.stringify({ timestamp, level, requestId: requestId(), message })
          : // A carriage return keeps a message of several lines one record, as on Lambda.
            `${timestamp}\t${requestId() ?? 'undefined'}\t${level}\t${message.replaceAll('\n', '\r')}`
      process.stdout.write(`${line}\n`)
    }
  }
}

import { type LocalCloud, type ServeOptions, serve } from '../serve.ts'

const firstPort = 8787
const tries = 20

/** The port that was asked for is taken. */
export class PortTaken extends Error {
  override name = 'PortTaken'
}

/**
 * Serves on the port asked for, or else on 8787 or the next that is free. Rejects with `PortTaken` when the one
 * asked for is not free, or none of the twenty.
 */
export async function serveOnPort(options: Omit<ServeOptions, 'port'>, port?: number): Promise<LocalCloud> {
  const candidates =
    port === undefined ? Array.from({ length: tries }, (_, index) => firstPort + index) : [port]
  for (const candidate of candidates) {
    try {
      return await serve({ ...options, port: candidate })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
  throw new PortTaken(
    port === undefined
      ? `The ports ${firstPort} to ${firstPort + tries - 1} are all taken. Give a free one with --port.`
      : `The port ${port} is taken. Stop what uses it, or give another with --port.`,
  )
}

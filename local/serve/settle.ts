import { setImmediate } from 'node:timers/promises'
import type { Running } from '../contracts.ts'

/**
 * A function that resolves when all services are quiet at the same time. One that is quiet may be woken by another
 * that was not yet, so it looks again until a whole round passes in which nothing began.
 */
export function createSettle(services: Pick<Running, 'settled'>[], begun: () => number): () => Promise<void> {
  return async () => {
    let before: number
    do {
      before = begun()
      for (const service of services) await service.settled()
      await setImmediate()
    } while (begun() !== before)
  }
}

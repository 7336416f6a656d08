import type { BusEvent, Clock } from '../contracts.ts'
import type { EmissionStore } from './emission-store.ts'

/** Hands events on when they are due. */
export interface Emitter {
  /** Looks what is due; to be called when something was added. */
  wake(): void
  stop(): void
}

/**
 * Publishes pending events in the order in which they are due, those that a previous process left first. Whoever
 * takes one has kept it before `publish` returns, so that a kill can only make it come twice, as on AWS.
 */
export function startEmitter(
  store: EmissionStore,
  clock: Clock,
  publish: (event: BusEvent) => void,
): Emitter {
  let armed: number | undefined
  let disarm = () => {}
  let stopped = false

  function run() {
    armed = undefined
    wake()
  }
  function wake() {
    if (stopped) return
    for (const { id, event } of store.pending(clock.now())) {
      publish(event)
      store.taken(id)
    }
    const next = store.next()
    if (next === armed) return
    disarm()
    armed = next
    disarm = next === undefined ? () => {} : clock.at(next, run)
  }

  wake()
  return {
    wake,
    stop() {
      stopped = true
      disarm()
    },
  }
}

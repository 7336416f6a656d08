import type { Clock, Invoke } from '../contracts.ts'
import type { InFlight } from '../in-flight.ts'

/** Lambda waits a minute before the first retry of an asynchronous invocation and two before the second. */
const minutesBefore = [1, 2]

/**
 * Invokes asynchronously: nobody waits for the answer, and a failure is tried again when the clock says so. What
 * waits for a retry is lost when the local cloud stops.
 */
export function invokeEvent(
  { invoke, clock, inFlight }: { invoke: Invoke; clock: Clock; inFlight: InFlight },
  name: string,
  payload: string,
  retries: number,
): void {
  const attempt = async (left: number) => {
    const failed = await invoke(name, payload).then(
      ({ functionError }) => functionError !== undefined,
      () => true,
    )
    if (!failed || left === 0) return
    const minutes = minutesBefore[retries - left] ?? 2
    clock.at(clock.now() + minutes * 60_000, () => inFlight.track(attempt(left - 1)))
  }
  inFlight.track(attempt(retries))
}

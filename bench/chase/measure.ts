import { startOfBusiness } from '../../shared/calendar/london.ts'
import type { BenchCloud } from '../cloud.ts'
import { type Calls, countCalls } from './calls.ts'
import { type Executed, executed } from './executions.ts'
import { type Delivered, delivered } from './letters.ts'
import { type Reading, readMeter, resetMeter } from './reading.ts'
import type { Morning } from './seed.ts'

/** All that one morning brought. */
export interface Measured {
  morning: Morning
  letters: Delivered
  calls: Calls
  executed: Executed
  reading: Reading
  /** Milliseconds for one ask: on the clock, and of all processors together. */
  took: number
  worked: number
}

const SECOND = 1000

/**
 * Has a morning come: from a second before nine until all letters have gone and the provider has told of them. The
 * processor's time counts the whole process, the functions' threads included, and hardly what else the machine does.
 */
export async function measure(cloud: BenchCloud, morning: Morning): Promise<Measured> {
  const nine = Date.parse(startOfBusiness(morning.date))
  await cloud.move({ to: new Date(nine - SECOND).toISOString() })
  await resetMeter(cloud)
  const counting = countCalls()
  const began = performance.now()
  const before = process.cpuUsage()
  // The hour is the clock's: nothing else is due in it, and the last letter's events are.
  await cloud.move({ advance: 'PT1H' })
  const { user, system } = process.cpuUsage(before)
  const took = performance.now() - began
  const calls = counting.stop()
  const reading = await readMeter(cloud)
  return {
    ...{ morning, calls, reading },
    letters: await delivered(cloud, morning),
    executed: await executed(cloud, reading),
    took: took / morning.asks,
    worked: (user + system) / 1000 / morning.asks,
  }
}

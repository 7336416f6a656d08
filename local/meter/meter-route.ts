import type { WireRequest, WireResponse } from '../contracts.ts'
import type { Meter } from './meter.ts'
import { readMeter, type Transitions } from './reading.ts'

export interface MeterRouteDeps {
  meter: Meter
  now(): number
  transitions(): Transitions[]
}

/**
 * `GET /_local/meter`: the reading. `POST /_local/meter` with `{"reset":true}`: begins again at nothing, and gives
 * the new reading. Undefined for any other path.
 */
export function meterRoute({ meter, now, transitions }: MeterRouteDeps) {
  return async ({ method, path, body }: WireRequest): Promise<WireResponse | undefined> => {
    if (path.replace(/\/$/, '') !== '/_local/meter') return undefined
    if (method === 'POST') {
      if (!asksToReset(body.toString()))
        return json(400, { message: 'Send {"reset":true} to reset the meter.' })
      meter.reset(
        now(),
        transitions().map((one): [string, number] => [one.executionArn, one.transitions]),
      )
    } else if (method !== 'GET' && method !== 'HEAD') {
      return json(405, { message: 'Use GET or POST.' })
    }
    return json(200, readMeter(meter, transitions()))
  }
}

function asksToReset(text: string): boolean {
  try {
    return JSON.parse(text).reset === true
  } catch {
    return false
  }
}

const json = (status: number, value: unknown): WireResponse => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 405 && { allow: 'GET, HEAD, POST' }),
  },
  body: `${JSON.stringify(value, null, 2)}\n`,
})

import { median } from '../median.ts'
import { type Bundle, ORIGIN_KEY } from './bundles.ts'
import { fresh, timed } from './fresh.ts'

/** What a cold start costs, as a ratio to that of a handler that does nothing. */
export interface Cold {
  /** Until the code is loaded. */
  loaded: number
  /** Until the first page is there; undefined for functions whose pages need the table. */
  firstPage?: number
}

/** The one page that needs nothing but the code: the front page. */
const FRONT = {
  rawPath: '/',
  routeKey: '$default',
  headers: { 'x-countersign-origin': ORIGIN_KEY },
  requestContext: { requestId: 'bench', http: { method: 'GET', path: '/' } },
}

/** Starts each function in a fresh worker, so many times, one after another in turn. */
export async function coldRatios(
  trivial: Bundle,
  functions: Map<string, Bundle>,
  rounds: number,
): Promise<Map<string, Cold>> {
  const names = [...functions.keys()]
  const nothing = { loaded: [] as number[], firstPage: [] as number[] }
  const noted = new Map(names.map((name) => [name, { loaded: [] as number[], firstPage: [] as number[] }]))
  // The first round is there to warm the file cache, and does not count.
  for (let round = -1; round < rounds; round++) {
    await start(trivial, round < 0 ? undefined : nothing, {})
    for (const [name, bundle] of functions)
      await start(bundle, round < 0 ? undefined : noted.get(name), name === 'front' ? FRONT : undefined)
  }
  return new Map(
    [...noted].map(([name, { loaded, firstPage }]) => [
      name,
      {
        loaded: median(loaded) / median(nothing.loaded),
        ...(firstPage.length > 0 && { firstPage: median(firstPage) / median(nothing.firstPage) }),
      },
    ]),
  )
}

async function start(
  bundle: Bundle,
  note: { loaded: number[]; firstPage: number[] } | undefined,
  event: object | undefined,
): Promise<void> {
  const began = performance.now()
  const worker = fresh(bundle)
  try {
    await worker.loaded
    if (!worker.isAlive()) throw new Error(`The code in ${bundle.taskRoot} does not load`)
    note?.loaded.push(performance.now() - began)
    if (!event) return
    await timed(worker, event)
    note?.firstPage.push(performance.now() - began)
  } finally {
    await worker.stop()
  }
}

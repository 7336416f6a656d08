import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions, buildHandlers } from './pages/bundles.ts'
import { coldRatios } from './pages/cold.ts'
import { warmRatios } from './pages/warm.ts'
import { table } from './table.ts'
import { wholeNumber } from './whole-number.ts'

/** The functions that answer people. */
const FUNCTIONS = ['front', 'open', 'answer', 'refer', 'console', 'act', 'assets', 'sign-in']

/** A cold start takes longer than a page by far: so many pages are rendered for each. */
const PAGES_PER_START = 10

/** What pages cost, as ratios to a handler that does nothing in the same run: no time is shown. */
export async function main(args: string[]): Promise<number> {
  const rounds = wholeNumber(args, 'rounds', 100, 10)
  const room = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  try {
    const handlers = await buildHandlers(room)
    const warm = await warmRatios(handlers, rounds)
    console.log(
      `${table([['page, warm', 'ratio'], ...byCost(warm).map(([kind, ratio]) => [kind, shown(ratio)])])}\n`,
    )
    const functions = await buildFunctions(room, FUNCTIONS)
    const cold = await coldRatios(handlers.trivial, functions, Math.ceil(rounds / PAGES_PER_START))
    const rows = [...cold].map(([name, one]) => [
      name,
      shown(one.loaded),
      one.firstPage ? shown(one.firstPage) : '',
    ])
    console.log(table([['function, cold', 'loaded', 'first page'], ...rows]))
    return 0
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

const byCost = (ratios: Map<string, number>) => [...ratios].sort(([, a], [, b]) => b - a)
const shown = (ratio: number) => ratio.toFixed(1)

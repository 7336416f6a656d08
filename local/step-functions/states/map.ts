import type { State } from '../definition/types.ts'
import type { Frame } from '../engine/frame.ts'
import { scopeFor } from '../engine/scope.ts'
import { type Commit, note, pause, proceed, type World } from '../engine/world.ts'
import type { Json } from '../json.ts'
import { evaluate, evaluateAs, fail, type Scope } from '../jsonata/evaluate.ts'
import { beginIterations } from './begin-iterations.ts'
import { beginMapRun } from './begin-map-run.ts'
import { wholeNumber } from './whole-number.ts'

/** How many iterations, or children, run at once at most. Source: Developer Guide, "Map state processing modes". */
const INLINE = 40
const DISTRIBUTED = 10_000

/** Map begins as many iterations or child executions as it may run at once. */
export async function runMap(world: World, frame: Frame, state: State): Promise<Commit> {
  const scope = scopeFor(world, frame)
  const items = await itemsOf(frame, state, scope)
  const inputs = await inputsOf(world, frame, state, items)
  const distributed = state.ItemProcessor?.ProcessorConfig?.Mode === 'DISTRIBUTED'
  const ceiling = distributed ? DISTRIBUTED : INLINE
  const wanted = (await wholeNumber(state.MaxConcurrency, 'MaxConcurrency', scope)) ?? 0
  const concurrency = wanted === 0 ? ceiling : Math.min(wanted, ceiling)
  if (distributed) return beginMapRun(world, frame, state, { inputs, concurrency, scope })
  return () => {
    const started = note(world, frame, 'MapStateStarted', { length: items.length })
    if (items.length === 0) return proceed(world, frame, 'collect')
    frame.map = { inputs, items, concurrency, begun: 0 }
    beginIterations(world, frame, started)
    pause(world, frame, 'children')
  }
}

async function itemsOf(frame: Frame, state: State, scope: Scope): Promise<Json[]> {
  if (state.Items !== undefined) return evaluateAs('array', state.Items, 'Items', scope)
  if (Array.isArray(frame.input)) return frame.input
  throw fail(scope, undefined, `Map state input must be an array but was: ${JSON.stringify(frame.input)}`)
}

async function inputsOf(world: World, frame: Frame, state: State, items: Json[]): Promise<Json[]> {
  if (state.ItemSelector === undefined) return items
  const inputs: Json[] = []
  for (const [Index, Value] of items.entries()) {
    const scope = scopeFor(world, frame, { mapItem: { Index, Value } })
    inputs.push(await evaluate(state.ItemSelector, 'ItemSelector', scope))
  }
  return inputs
}

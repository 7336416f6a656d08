import type { State } from '../definition/types.ts'
import { beginChildFrame } from '../engine/begin-child-frame.ts'
import type { Frame } from '../engine/frame.ts'
import { scopeFor } from '../engine/scope.ts'
import { type Commit, note, pause, type World } from '../engine/world.ts'
import { evaluate } from '../jsonata/evaluate.ts'

/** Parallel begins all its branches at once, each with the Arguments (or the input) as input. */
export async function runParallel(world: World, frame: Frame, state: State): Promise<Commit> {
  const input =
    state.Arguments === undefined
      ? frame.input
      : await evaluate(state.Arguments, 'Arguments', scopeFor(world, frame))
  return () => {
    const last = note(world, frame, 'ParallelStateStarted')
    for (const slot of (state.Branches ?? []).keys())
      beginChildFrame(world, frame, { slot, path: ['Branches', slot], input, last })
    pause(world, frame, 'children')
  }
}

import { countTransition } from '../store/executions.ts'
import type { Frame } from './frame.ts'
import { noteAside, proceed, stateOf, type World } from './world.ts'

/** Writes that a frame has entered its state. Every entry is one billed transition. */
export function enterState(world: World, frame: Frame): void {
  const previous = frame.last
  const event = noteAside(world, frame, `${stateOf(world, frame).Type}StateEntered`, previous, {
    name: frame.state,
    input: JSON.stringify(frame.input),
    inputDetails: { truncated: false },
  })
  frame.entered = { event, previous, at: world.clock.now() }
  frame.last = event
  countTransition(world.db, frame.execution)
  proceed(world, frame, 'run')
}

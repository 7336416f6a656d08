import { beginChildFrame } from '../engine/begin-child-frame.ts'
import type { Frame } from '../engine/frame.ts'
import { noteAside, type World } from '../engine/world.ts'
import { countChildren } from '../store/frames.ts'

/** Begins iterations of an inline Map while there is room for them, all following the event `previous`. */
export function beginIterations(world: World, frame: Frame, previous: number): void {
  const { map } = frame
  if (!map) return
  const running = map.begun - countChildren(world.db, frame.id, 'done')
  const until = Math.min(map.items.length, map.begun + map.concurrency - running)
  for (; map.begun < until; map.begun++) {
    const slot = map.begun
    const last = noteAside(world, frame, 'MapIterationStarted', previous, { name: frame.state, index: slot })
    const mapItem = { Index: slot, Value: map.items[slot] ?? null }
    const input = map.inputs[slot] ?? null
    beginChildFrame(world, frame, { slot, path: ['ItemProcessor'], input, last, mapItem })
  }
}

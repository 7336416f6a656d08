import { timeOutTask } from '../states/answer-task.ts'
import { findFrame, rootFrame } from '../store/frames.ts'
import { dropTimer, dueTimer, type Timer } from '../store/timers.ts'
import { commitTo } from './commit.ts'
import { endExecution } from './end-execution.ts'
import { proceed, type World } from './world.ts'

/** Fires every timer whose instant has come, the earliest first. */
export function fireDueTimers(world: World): void {
  for (;;) {
    const timer = dueTimer(world.db, world.clock.now())
    if (!timer) return
    commitTo(world, timer.execution, () => {
      dropTimer(world.db, timer.id)
      fire(world, timer)
    })
  }
}

function fire(world: World, { execution, frame: id, kind }: Timer): void {
  if (id === null) {
    // A machine's time-out has neither error nor cause (recorded on AWS).
    const previous = rootFrame(world.db, execution)?.last ?? 0
    endExecution(world, execution, { status: 'TIMED_OUT', previous })
    return
  }
  const frame = findFrame(world.db, id)
  if (!frame) return
  if (kind === 'wait') {
    proceed(world, frame, 'result')
    return
  }
  if (kind === 'retry') {
    proceed(world, frame, 'run')
    return
  }
  if (frame.task && kind !== 'execution') timeOutTask(world, frame, frame.task, kind)
}

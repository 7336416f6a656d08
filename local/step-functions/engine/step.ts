import type { State, StateType } from '../definition/types.ts'
import { StateFailure } from '../state-failure.ts'
import { runChoice } from '../states/choice.ts'
import { collectChildren } from '../states/collect-children.ts'
import { leaveTask } from '../states/leave-task.ts'
import { runMap } from '../states/map.ts'
import { runParallel } from '../states/parallel.ts'
import { runFail, runPass, runSucceed } from '../states/plain.ts'
import { runTask } from '../states/task.ts'
import { leaveWait, runWait } from '../states/wait.ts'
import { findFrame } from '../store/frames.ts'
import { commitTo } from './commit.ts'
import { enterState } from './enter-state.ts'
import type { Frame } from './frame.ts'
import { giveUp, handleFailure } from './handle-failure.ts'
import { type Commit, noteAside, proceed, stateOf, type World } from './world.ts'

type Run = (world: World, frame: Frame, state: State) => Commit | Promise<Commit>

const RUN: Record<StateType, Run> = {
  Pass: runPass,
  Task: runTask,
  Choice: runChoice,
  Wait: runWait,
  Succeed: runSucceed,
  Fail: runFail,
  Parallel: runParallel,
  Map: runMap,
}

/**
 * Takes a frame one step on: evaluates what the step needs, then writes it in one transaction.
 * A process that dies in between has done nothing, and does the step again after the restart.
 */
export async function step(world: World, id: number): Promise<void> {
  const frame = findFrame(world.db, id)
  if (!frame) return
  const commit = await plan(world, frame)
  commitTo(world, frame.execution, commit)
}

async function plan(world: World, frame: Frame): Promise<Commit> {
  try {
    if (frame.phase === 'enter') return () => enterState(world, frame)
    if (frame.phase === 'run')
      return await RUN[stateOf(world, frame).Type](world, frame, stateOf(world, frame))
    if (frame.phase === 'invoke') return () => world.launch(frame)
    if (frame.phase === 'collect') return await collectChildren(world, frame)
    if (frame.phase === 'failed') return await handleFailure(world, frame)
    if (frame.phase === 'result')
      return await (stateOf(world, frame).Type === 'Wait' ? leaveWait : leaveTask)(world, frame)
    return () => undefined
  } catch (error) {
    if (error instanceof StateFailure) return () => noteFailure(world, frame, error)
    throw error
  }
}

function noteFailure(world: World, frame: Frame, { failure, evaluation }: StateFailure): void {
  if (evaluation) {
    // What fails while a state is being entered is listed beside its entry, not after it (recorded on AWS).
    const beside = frame.last === frame.entered.event && !evaluation.followsEntry
    const previous = beside ? frame.entered.previous : frame.last
    const { location } = evaluation
    frame.last = noteAside(world, frame, 'EvaluationFailed', previous, {
      ...failure,
      location,
      state: frame.state,
    })
  }
  // A catcher that cannot be evaluated is the end: retrying or catching again would go round for ever.
  if (frame.phase === 'failed') {
    giveUp(world, frame, failure)
    return
  }
  frame.failure = failure
  proceed(world, frame, 'failed')
}

import type { Clock } from '../../contracts.ts'
import { takeLambdaAnswer } from '../states/lambda-answer.ts'
import { definitionReader } from '../store/definitions.ts'
import { getExecution } from '../store/executions.ts'
import { readyFrames } from '../store/frames.ts'
import type { Database } from '../store/open.ts'
import { nextInstant } from '../store/timers.ts'
import { fireDueTimers } from './fire-timer.ts'
import type { Frame } from './frame.ts'
import { createLane } from './lane.ts'
import { step } from './step.ts'
import type { Roles, World } from './world.ts'

export interface Engine {
  world: World
  /** Runs a call from outside between two steps, in no one's way. */
  call<T>(work: () => T | Promise<T>): Promise<T>
  settled(): Promise<void>
  stop(): Promise<void>
}

/**
 * Drives the frames on disk: takes ready ones a step on, fires timers when their instant comes, invokes Lambdas.
 * It begins with what a previous process left ready; an invocation that was under way is made again, as on AWS.
 */
export function startEngine(
  options: Roles & { db: Database; clock: Clock; region: string; account: string },
): Engine {
  const { db, clock, invoke, region, account } = options
  const invocations = new Map<string, Promise<void>>()
  const lane = createLane(report, arm)
  let armed: number | undefined
  let disarm = () => {}
  let stopped = false

  const world: World = {
    db,
    clock,
    region,
    account,
    definition: definitionReader(db),
    wake: (frame) => lane.queue(() => step(world, frame)),
    authorize: (execution, needs) => options.authorize?.(getExecution(db, execution).role, needs),
    publish: (event) => options.publish?.(event),
    launch,
  }

  function launch({ id, task, execution }: Frame): void {
    if (!task || invocations.has(task.attempt)) return
    const { attempt } = task
    const answer = (outcome: Parameters<typeof takeLambdaAnswer>[3]) => {
      invocations.delete(attempt)
      if (!stopped) lane.queue(() => takeLambdaAnswer(world, id, attempt, outcome))
    }
    const { role } = getExecution(db, execution)
    const invocation = invoke(task.function, task.payload, role).then(answer, (thrown: unknown) =>
      answer({ thrown }),
    )
    invocations.set(attempt, invocation)
  }

  /** Keeps one wake-up with the clock, for the earliest timer on disk. */
  function arm(): void {
    if (stopped) return
    const next = nextInstant(db)
    if (next === armed) return
    disarm()
    armed = next
    disarm = next === undefined ? () => {} : clock.at(next, onTime)
  }

  function onTime(): void {
    armed = undefined
    if (!stopped) lane.queue(() => fireDueTimers(world))
  }

  async function settled(): Promise<void> {
    while (!stopped) {
      await lane.idle()
      await Promise.all(invocations.values())
      const next = stopped ? undefined : nextInstant(db)
      if (next !== undefined && next <= clock.now()) lane.queue(() => fireDueTimers(world))
      else if (invocations.size === 0 && lane.isIdle()) return
    }
  }

  async function stop(): Promise<void> {
    if (stopped) return
    stopped = true
    disarm()
    await lane.close()
    db.close()
  }

  for (const frame of readyFrames(db)) world.wake(frame)
  arm()
  return { world, call: lane.call, settled, stop }
}

/** A job that throws is a bug of the interpreter: its execution stays where it was, and the others go on. */
function report(error: unknown): void {
  console.error('Step Functions: a step failed inside the local cloud', error)
}

import { appendEvent } from '../store/events.ts'
import { insertExecution, type NewExecution } from '../store/executions.ts'
import { insertFrame } from '../store/frames.ts'
import { setTimer } from '../store/timers.ts'
import type { World } from './world.ts'

/** Begins an execution at its definition's first state. The caller has checked name and input. Gives its id. */
export function beginExecution(world: World, execution: Omit<NewExecution, 'started'>): number {
  const { db, clock } = world
  const at = clock.now()
  const id = insertExecution(db, { ...execution, started: at })
  const { input, role: roleArn } = execution
  const details = { input, inputDetails: { truncated: false }, roleArn }
  appendEvent(db, id, { type: 'ExecutionStarted', previous: 0, at, details })
  const { StartAt, TimeoutSeconds } = world.definition(execution.definition)
  if (TimeoutSeconds !== undefined)
    setTimer(db, { execution: id, frame: null, kind: 'execution', at: at + TimeoutSeconds * 1000 })
  const frame = insertFrame(db, {
    execution: id,
    parent: null,
    slot: 0,
    phase: 'enter',
    path: [],
    state: StartAt,
    input: JSON.parse(input),
    variables: {},
    // The first state follows nothing: its previous event is 0, not the execution's start (recorded on AWS).
    last: 0,
    entered: { event: 0, previous: 0, at },
    attempts: [],
  })
  world.wake(frame)
  return id
}

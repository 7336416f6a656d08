import { createHash, randomUUID } from 'node:crypto'
import type { State } from '../definition/types.ts'
import type { Frame } from '../engine/frame.ts'
import { type Commit, machineOf, note, pause, type World } from '../engine/world.ts'
import type { Json } from '../json.ts'
import type { Scope } from '../jsonata/evaluate.ts'
import { asPermissions } from '../state-failure.ts'
import { keepDefinition } from '../store/definitions.ts'
import { getExecution } from '../store/executions.ts'
import { insertMapRun } from '../store/map-runs.ts'
import { continueMapRun } from './map-run.ts'
import { wholeNumber } from './whole-number.ts'

/** A distributed Map opens a Map Run, whose children are executions with histories of their own. */
export async function beginMapRun(
  world: World,
  frame: Frame,
  state: State,
  { inputs, concurrency, scope }: { inputs: Json[]; concurrency: number; scope: Scope },
): Promise<Commit> {
  authorizeStart(world, frame)
  const count = await wholeNumber(state.ToleratedFailureCount, 'ToleratedFailureCount', scope)
  const percentage = await wholeNumber(state.ToleratedFailurePercentage, 'ToleratedFailurePercentage', scope)
  return () => {
    const names = nameMapRun(world, frame, state)
    note(world, frame, 'MapStateStarted', { length: inputs.length })
    const { StartAt, States } = state.ItemProcessor ?? {}
    const { QueryLanguage } = machineOf(world, frame)
    const run = {
      ...names,
      execution: frame.execution,
      frame: frame.id,
      definition: keepDefinition(world.db, JSON.stringify({ QueryLanguage, StartAt, States })),
      started: world.clock.now(),
      concurrency,
      tolerated_count: count ?? null,
      tolerated_percentage: percentage ?? null,
      items: inputs.length,
    }
    frame.mapRun = insertMapRun(world.db, run, inputs)
    note(world, frame, 'MapRunStarted', { mapRunArn: run.arn })
    pause(world, frame, 'children')
    continueMapRun(world, frame.mapRun)
  }
}

/**
 * The machine's role starts the children, as executions of the machine itself (developer guide, "IAM policies for
 * using Distributed Map states").
 */
function authorizeStart(world: World, { execution }: Frame): void {
  const resource = getExecution(world.db, execution).machine.split('/')[0]!
  asPermissions(() => world.authorize(execution, [{ action: 'states:StartExecution', resource }]))
}

/** ARNs as AWS forms them: `…:mapRun:machine/label:uuid`, children under the machine `machine/label`. */
function nameMapRun(
  world: World,
  frame: Frame,
  state: State,
): { arn: string; machine: string; name: string } {
  const { machine } = getExecution(world.db, frame.execution)
  // AWS makes up a label where none is given; ours stays the same for the same state.
  const made = createHash('sha256')
    .update(JSON.stringify([frame.path, frame.state]))
    .digest('hex')
    .slice(0, 32)
  const name = `${machine.split(':').slice(6).join(':')}/${state.Label ?? made}`
  const prefix = `arn:aws:states:${world.region}:${world.account}`
  return { arn: `${prefix}:mapRun:${name}:${randomUUID()}`, machine: `${prefix}:stateMachine:${name}`, name }
}

import { CannotStart } from '../cannot-start.ts'
import type { Clock, Running, WireService } from '../contracts.ts'
import { needsOf } from './api/needs.ts'
import { answer, isForStepFunctions, refusal } from './api/wire.ts'
import { checkDefinition } from './definition/check.ts'
import { describe } from './definition/diagnostic.ts'
import { startEngine } from './engine/engine.ts'
import type { Roles } from './engine/world.ts'
import { putMachine } from './store/machines.ts'
import { openDatabase } from './store/open.ts'
import { countTransitions, type TransitionCount } from './store/transitions.ts'

export interface StepFunctionsOptions extends Roles {
  /** Where everything is kept; one service at a time. */
  dataDir: string
  clock: Clock
  region: string
  account: string
  /** The template's machines: created, or brought up to date, by ARN. */
  machines: { name: string; arn: string; roleArn: string; definition: string; type: 'STANDARD' }[]
}

export interface StepFunctions extends Running, WireService {
  /** Billed state transitions of every execution, for the meter. */
  transitions(): TransitionCount[]
}

/**
 * Starts the Step Functions service and goes on with every execution that a previous process left under way.
 * @throws CannotStart when a machine of the template would be refused by CreateStateMachine, naming it and why.
 */
export async function startStepFunctions(options: StepFunctionsOptions): Promise<StepFunctions> {
  const { dataDir, clock, invoke, authorize, publish, region, account, machines } = options
  for (const { name, definition, type } of machines) {
    const diagnostics = checkDefinition(definition, type)
    if (diagnostics.length > 0) throw new CannotStart(`State machine ${name}: ${describe(diagnostics)}`)
  }
  const db = openDatabase(dataDir)
  db.transaction(() => {
    for (const { name, arn, roleArn: role, definition } of machines)
      putMachine(db, { arn, name, role, definition }, clock.now())
  })
  const engine = startEngine({ db, clock, invoke, authorize, publish, region, account })
  return {
    name: 'Step Functions',
    accepts: isForStepFunctions,
    handle: (request) => answer(engine, request),
    needs: (request) => needsOf(engine.world, request),
    refuse: ({ name, message }) => refusal(name, message, 400),
    settled: engine.settled,
    stop: engine.stop,
    transitions: () => countTransitions(db),
  }
}

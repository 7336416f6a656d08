import { visitOf } from '../../shared/run/visit.ts'
import type { ForEachStep } from '../../shared/scheme/step.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { readSituation } from '../situation.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/**
 * Lists the units in scope that a forEach works for, each with the id of its child run. The ids are made of the
 * parent, the entry of the state and the unit, so that the same entry always begins the same child runs.
 * The directory is the truth; it starts with the units that the scheme brings.
 */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const { scheme, flow } = await readSituation(deps, event.run)
  const step = stepOf(flow, event.step) as ForEachStep
  const members = scheme.units.find((kind) => kind.id === step.unit)?.members ?? []
  await deps.store.seedUnits(
    scheme.id,
    members.map((unit) => ({ ...unit, kind: step.unit })),
  )
  const known = await deps.store.units(scheme.id)
  const units = known.filter((unit) => unit.inScope && unit.kind === step.unit)
  deps.log.info('step.done', { run: event.run, step: event.step, units: units.length })
  return {
    children: units.map((unit) => ({
      unit: unit.id,
      run: `${event.run}-${visitOf(event.entered)}-${unit.id}`,
    })),
  }
}

export const handler = handle(basics())

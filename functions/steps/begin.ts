import { flowOf, schemeOf } from '../../schemes/catalogue.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import { askedBefore, tellsWhatChanged } from '../../shared/run/asked-before.ts'
import { beginChild } from '../../shared/run/begin-run.ts'
import { holderInChild } from '../../shared/run/members.ts'
import type { Person } from '../../shared/run/records/person.ts'
import { newReference } from '../../shared/run/reference.ts'
import { RunStopped } from '../../shared/run/stop-run.ts'
import type { ForEachStep } from '../../shared/scheme/steps/branch.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Worth another try, which makes another reference. */
class NotBegun extends Error {
  override name = 'NotBegun'
}

/** Begins the child run of one unit, unless it has begun. Whoever holds the role that the round goes through is in it. */
export const handle = (deps: Basics) => async (event: StepEvent & { parent: string; unit: string }) => {
  const scheme = schemeOf(event.scheme)
  const flow = flowOf(scheme, event.flow)
  const step = stepOf(flow, event.step) as ForEachStep
  if (!(await deps.store.file(event.run))) {
    const parent = await deps.store.file(event.parent)
    if (parent?.run.state === 'stopped') throw new RunStopped(`The run ${event.parent} was stopped`)
    const register = step.holding ? await deps.store.register(scheme.id) : []
    const child = { run: event.run, unit: event.unit }
    const people = holderInChild(step, { register, today: londonDate(deps.now()) }, child)
    const begun = await deps.store.commit(
      beginChild(
        {
          id: event.run,
          scheme,
          flow,
          reference: newReference(scheme.code, deps.random),
          now: deps.now(),
        },
        {
          parent: event.parent,
          step: event.step,
          unit: event.unit,
          root: parent?.run.child?.root ?? event.parent,
          first: (await isFirst(deps, event, step, people)) || undefined,
        },
        people,
      ),
    )
    // Another call of this same step was faster: then it has begun all the same. Or the reference was taken.
    if (!begun && !(await deps.store.file(event.run))) throw new NotBegun(`${event.run} could not be begun`)
  }
  deps.log.info('step.done', { run: event.run, step: event.step })
}

/** Whether nobody whom the round would tell of a change was asked in it before. */
async function isFirst(
  { store }: Basics,
  { parent, step: round, unit }: StepEvent & { parent: string; unit: string },
  step: ForEachStep,
  [holder]: Person[],
): Promise<boolean> {
  if (!tellsWhatChanged(step)) return false
  return !askedBefore(await store.children(parent, round), unit, holder?.holds?.began ?? holder?.holds?.from)
}

export const handler = quietly(handle(basics()))

import { flowOf, schemeOf } from '../../schemes/catalogue.ts'
import { beginChild } from '../../shared/run/begin-run.ts'
import { newReference } from '../../shared/run/reference.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Begins the child run of one unit, unless it has begun. */
export const handle = (deps: Basics) => async (event: StepEvent & { parent: string; unit: string }) => {
  const scheme = schemeOf(event.scheme)
  if (!(await deps.store.file(event.run))) {
    const parent = await deps.store.file(event.parent)
    // False means that another call of this same step was faster: it has begun all the same.
    await deps.store.commit(
      beginChild(
        {
          id: event.run,
          scheme,
          flow: flowOf(scheme, event.flow),
          reference: newReference(scheme.code, deps.random),
          now: deps.now(),
        },
        {
          parent: event.parent,
          step: event.step,
          unit: event.unit,
          root: parent?.run.child?.root ?? event.parent,
        },
      ),
    )
  }
  deps.log.info('step.done', { run: event.run, step: event.step })
}

export const handler = handle(basics())

import { schemes } from '../../schemes/catalogue.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import { isWorkingDay } from '../../shared/calendar/working-days.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { beginByCalendar, STARTED } from '../../shared/run/begin-run.ts'
import { newReference } from '../../shared/run/reference.ts'
import { type StartDue, startsDue } from '../../shared/run/starts-due.ts'
import { environment } from '../aws/environment.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { quietly } from '../quietly.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { type FollowDue, followsDue } from './follow-ends.ts'
import { joinRounds } from './join-rounds.ts'
import { lapsesDue } from './lapses.ts'

/**
 * Starts the runs that the calendar starts today: quarterly and half-yearly flows, those for people whose time in a role
 * is nearly over, those that follow runs which ended without filling one, and
 * those that say that something has not been held for too long. No execution lives that long, so each is one of its own
 * (facts 5). Whoever came into post since a round was begun joins it. Safe to run twice: a run that was begun is found,
 * and its execution started if it was not.
 */
export const handle = (deps: Basics & { workflow: Workflow }) => async () => {
  const now = deps.now()
  const today = londonDate(now)
  if (!isWorkingDay(today)) return
  for (const scheme of schemes) {
    const register = await deps.store.register(scheme.id)
    const follows = await followsDue(deps, scheme, { register, today })
    const lapses = await lapsesDue(deps, scheme, today)
    const due: (StartDue & Partial<FollowDue>)[] = [
      ...startsDue(scheme, register, today),
      ...follows,
      ...lapses,
    ]
    for (const { id, flow, unit, people, carry, ended } of due) {
      const begun = await deps.store.commit(
        beginByCalendar(
          { id, scheme, flow, reference: newReference(scheme.code, deps.random), now },
          { unit, people },
          carry && (await carried(deps, carry)),
        ),
      )
      await deps.workflow.start({
        id,
        scheme: scheme.id,
        flow: flow.id,
        outcomes: { [flow.start.as]: STARTED },
      })
      if (ended) await deps.store.dropFollowing(ended, flow.id, today)
      if (begun) deps.log.info('run.started', { run: id })
    }
    await joinRounds(deps, scheme, { register, today })
  }
}

/** The newest answers of the name in that run; none where there was no such run, or nobody answered. */
async function carried({ store }: Basics, { run, as }: NonNullable<StartDue['carry']>) {
  const answers = (await store.file(run))?.answers.filter(({ name }) => name === as) ?? []
  return answers.toSorted((a, b) => b.version - a.version)[0]
}

export const handler = quietly(
  handle({
    ...basics(),
    workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
  }),
)

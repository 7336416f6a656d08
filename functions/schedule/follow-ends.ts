import { endedBy, flowsThatFill, following } from '../../shared/run/follow.ts'
import { heldBack } from '../../shared/run/held-back.ts'
import type { Appointment } from '../../shared/run/records/appointment.ts'
import { unitOf } from '../../shared/run/situation.ts'
import type { StartDue } from '../../shared/run/starts-due.ts'
import type { Flow } from '../../shared/scheme/flow.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import type { Basics } from '../steps/wiring.ts'

/** A start that follows the end of a run: noted there until it has begun. */
export type FollowDue = StartDue & { ended: string }

/**
 * The runs that follow others today (`after` of a flow's start). An end that needs no following is no longer noted;
 * one that does is met again until its follower has begun, so that a day that was missed is made up for. A unit that
 * gave a date before which it is not to be asked is met again until then.
 */
export async function followsDue(
  { store }: Pick<Basics, 'store'>,
  scheme: Scheme,
  { register, today }: { register: Appointment[]; today: string },
): Promise<FollowDue[]> {
  const due: FollowDue[] = []
  for (const flow of scheme.flows) {
    if (!flow.start.after) continue
    const { notBefore } = flow.start.after
    const held = notBefore
      ? heldBack(await store.everyAnswerTo(scheme.id, notBefore.form), notBefore.field, today)
      : new Map()
    for (const ended of await store.runsToFollow(scheme.id, flow.id, endedBy(flow.start.after, today))) {
      const start = await startAfter(store, { scheme, flow, ended, register, today })
      if (start?.unit && held.has(start.unit)) continue
      if (start) due.push({ ...start, ended })
      else await store.dropFollowing(ended, flow.id, today)
    }
  }
  return due
}

async function startAfter(
  store: Basics['store'],
  {
    scheme,
    flow,
    ended,
    ...known
  }: { scheme: Scheme; flow: Flow; ended: string; register: Appointment[]; today: string },
): Promise<StartDue | undefined> {
  const run = (await store.file(ended))?.run
  const id = run && unitOf(run)
  if (!run || id === undefined) return undefined
  const [unit, others] = await Promise.all([
    store.unit(scheme.id, id),
    store.runsAbout(scheme.id, id, flowsThatFill(scheme, flow.start.after!.vacant)),
  ])
  return following({ scheme, flow, run, unit, others, ...known })
}

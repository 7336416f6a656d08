import type { Now, Store } from '../../../shared/ports.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import { openAsksTo } from '../../../shared/run/this-person.ts'
import { readSituation } from '../../situation.ts'
import type { OwnPage } from './way-in.ts'

/** An ask that waits for a person, with the run that it is in. */
export interface OwnAsk {
  situation: Situation
  ask: Ask
}

/**
 * All that waits for the person, soonest due first: the asks of the page's run, and those of the other runs that they
 * are a person of by a role that they hold today (`held`, entries of the register). Whoever holds a role is asked by
 * many flows, and each letter leads to the page of its own run: each says the same.
 */
export async function asksWaiting(
  { store, now }: { store: Store; now: Now },
  { situation, person }: OwnPage,
  held: Appointment[],
): Promise<OwnAsk[]> {
  const here = openAsksTo(situation, person).map((ask) => ({ situation, ask }))
  const there = await Promise.all(held.map((entry) => asksByRole({ store, now }, entry)))
  const own = situation.file.run.id
  const all = [...here, ...there.flat().filter(({ ask }) => ask.run !== own)]
  return all.sort((a, b) => (a.ask.due < b.ask.due ? -1 : a.ask.due > b.ask.due ? 1 : 0))
}

async function asksByRole(deps: { store: Store; now: Now }, entry: Appointment): Promise<OwnAsk[]> {
  const found = [entry.run, ...(await deps.store.runsOfHolder(entry))]
  const running = (await deps.store.runsAt([...new Set(found)])).filter(({ state }) => state === 'running')
  const situations = await Promise.all(running.map(({ id }) => readSituation(deps, id)))
  return situations.flatMap((situation) =>
    situation.file.people
      .filter(({ holds }) => holds?.run === entry.run && holds.step === entry.step)
      .flatMap((named) => openAsksTo(situation, named))
      .map((ask) => ({ situation, ask })),
  )
}

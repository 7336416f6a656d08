import type { Now, Store } from '../../../shared/ports.ts'
import { ANSWERABLE } from '../../../shared/run/answerable.ts'
import { mayBeOf } from '../../../shared/run/may-be-of.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import { askAt, type Situation, unitOf } from '../../../shared/run/situation.ts'
import { openAsksTo } from '../../../shared/run/this-person.ts'
import { readSituation } from '../../situation.ts'
import type { OfficePage, OwnPage } from './way-in.ts'

/** An ask that waits for somebody, with the run that it is in. */
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
  return soonestFirst([...here, ...there.flat().filter(({ ask }) => ask.run !== own)])
}

/** All that waits for whoever holds an office at a unit, soonest due first. */
export async function asksOfOffice(
  deps: { store: Store; now: Now },
  { situation: { scheme }, office, unit }: OfficePage,
): Promise<OwnAsk[]> {
  const listed = (await deps.store.asksOf(scheme.id, office.id)).filter((ask) => mayBeOf(ask, unit))
  const situations = await Promise.all(listed.map(({ run }) => readSituation(deps, run)))
  const asks = listed.flatMap((listed, index): OwnAsk[] => {
    const situation = situations[index]!
    // Lists may lag: what counts is how it stands in its run.
    const ask = unitOf(situation.file.run) === unit && askAt(situation.file, listed)
    const open = ask && ask.holder.as === `office:${office.id}` && ANSWERABLE.includes(ask.state)
    return open ? [{ situation, ask }] : []
  })
  return soonestFirst(asks)
}

const soonestFirst = (asks: OwnAsk[]): OwnAsk[] =>
  asks.sort((a, b) => (a.ask.due < b.ask.due ? -1 : a.ask.due > b.ask.due ? 1 : 0))

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

import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { ANSWERABLE } from '../../../shared/run/answerable.ts'
import { mayBeOf } from '../../../shared/run/may-be-of.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import { askAt, type Situation, today, unitOf } from '../../../shared/run/situation.ts'
import { openAsksTo } from '../../../shared/run/this-person.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'
import { readSituation } from '../../situation.ts'
import type { OfficePage, OwnPage } from './way-in.ts'

/** An ask that waits for somebody, with the run that it is in. */
export interface OwnAsk {
  situation: Situation
  ask: Ask
}

/** What waits for the person's answer, and what they may do and are not asked for (`offered` of its step). */
export interface OwnAsks {
  waiting: OwnAsk[]
  offers: OwnAsk[]
}

/**
 * All that is open with the person, soonest due first: the asks of the page's run, and those of the other runs that they
 * are a person of by a role that they hold today (`held`, entries of the register). Whoever holds a role is asked by
 * many flows, and each letter leads to the page of its own run: each says the same.
 */
export async function openAsksOf(
  { store, now }: { store: Store; now: Now },
  { situation, person }: OwnPage,
  held: Appointment[],
): Promise<OwnAsks> {
  const here = openAsksTo(situation, person).map((ask) => ({ situation, ask }))
  const there = await Promise.all(held.map((entry) => asksByRole({ store, now }, entry)))
  const own = situation.file.run.id
  const all = soonestFirst([...here, ...there.flat().filter(({ ask }) => ask.run !== own)])
  return { waiting: all.filter((one) => !isOffer(one)), offers: all.filter(isOffer).filter(isOpen) }
}

const isOffer = ({ situation, ask }: OwnAsk): boolean =>
  (stepOf(situation.flow, ask.step) as AskStep).offered === true

/** Nobody is told of an offer that is paused, or past its last day: its form would not open. */
const isOpen = ({ situation, ask }: OwnAsk): boolean =>
  ask.state === 'sent' && (ask.closes === undefined || today(situation) <= ask.closes)

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

import { schemeOf } from '../schemes/catalogue.ts'
import { londonDate } from '../shared/calendar/london.ts'
import type { Forgettable } from '../shared/ports/due-store.ts'
import { bareRun } from '../shared/run/bare.ts'
import { forgetEntry, holdersToForget } from '../shared/run/forget-holder.ts'
import { leftLongAgo } from '../shared/run/left-long-ago.ts'
import { namedPeople } from '../shared/run/named-people.ts'
import type { Appointment } from '../shared/run/records/appointment.ts'
import type { Situation } from '../shared/run/situation.ts'
import type { ThisPerson } from '../shared/run/this-person.ts'
import { changeRun, ROUNDS, TooBusy } from './change.ts'
import { eraseFromRun } from './erase-from-run.ts'
import { readSituation } from './situation.ts'
import type { Basics } from './steps/wiring.ts'

type Deps = Pick<Basics, 'store' | 'now' | 'log'>

/** Deletes what has been kept of people for long enough (common rules 0.8). Safe to run twice, and to be stopped in between. */
export function forget(deps: Deps, what: Forgettable): Promise<void> {
  if ('entry' in what) return forgetHolder(deps, what.entry)
  return 'past' in what ? leaveBare(deps, what.past) : forgetOthers(deps, what.run)
}

/** Change after change, until a run that was over long ago is bare. Its flow may be gone by then. */
async function leaveBare({ store, now, log }: Deps, run: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const file = await store.file(run)
    const change = file && bareRun(file, schemeOf(file.run.scheme), now())
    if (!change) return log.info('run.bare', { run })
    await store.commit(change)
  }
  throw new TooBusy(`The run ${run} was changed by others while it was left bare`)
}

/**
 * Everybody a run that is over names, but those who hold or held a role by it: they are forgotten with their entry of
 * the register.
 */
async function forgetOthers(deps: Deps, run: string): Promise<void> {
  const situation = await readSituation(deps, run)
  const others = async (current: Situation) =>
    namedPeople(current, await deps.store.register(current.scheme.id)).filter(
      ({ standing }) => standing === 'over' || standing === 'withdrawn',
    )
  const people = await others(situation)
  for (const person of people)
    await eraseFromRun(deps, run, async (current) => (await others(current)).find(isLike(person)), 'system')
  await deps.store.namesNobody(situation.file.run)
  deps.log.info('people.forgotten', { run, people: people.length })
}

/** Whoever an entry of the register names: in the run that made it, in those they took part in by it, and in itself last. */
async function forgetHolder(deps: Deps, at: Extract<Forgettable, { entry: object }>['entry']): Promise<void> {
  const found = await dueEntry(deps, at)
  if (!found) return
  const runs = [...new Set([at.run, ...(await deps.store.runsOfHolder(at))])]
  let waiting = 0
  for (const run of runs) {
    const now = holdersToForget(await readSituation(deps, run), found.entry, found)
    waiting += now.waiting
    for (const person of now.people) {
      const find = async (current: Situation) =>
        holdersToForget(current, found.entry, found).people.find(isLike(person))
      await eraseFromRun(deps, run, find, 'system')
    }
  }
  if (waiting === 0)
    await changeRun(deps, at.run, async (current) => {
      const still = await dueEntry(deps, at)
      return { change: still && forgetEntry(current, still.entry) }
    })
  deps.log.info('people.forgotten', { run: at.run, step: at.step, runs: runs.length, waiting })
}

/** The entry, if it is (still) to be forgotten today, with the register that it stands in. */
async function dueEntry(
  { store, now }: Deps,
  at: Pick<Appointment, 'scheme' | 'role' | 'unit' | 'run' | 'step'>,
): Promise<{ entry: Appointment; register: Appointment[]; due: Appointment[] } | undefined> {
  const register = await store.register(at.scheme)
  const due = leftLongAgo(register, schemeOf(at.scheme).keepMonths, londonDate(now()))
  const entry = due.find(
    ({ role, unit, run, step }) => role === at.role && unit === at.unit && run === at.run && step === at.step,
  )
  return entry && { entry, register, due }
}

const isLike =
  ({ who, since }: ThisPerson) =>
  (other: ThisPerson): boolean =>
    other.who === who && other.since === since

import type { AppointStep } from '../scheme/steps/appoint.ts'
import { allSteps } from '../scheme/walk.ts'
import { ANSWERABLE } from './answerable.ts'
import type { Appointment } from './records/appointment.ts'
import type { Ask, Holder } from './records/ask.ts'
import type { PersonLink } from './records/link.ts'
import type { Person } from './records/person.ts'
import { isSamePerson } from './same-person.ts'
import { personIn, type Situation } from './situation.ts'

/** Somebody an answer named, told from whoever is named so before or after. */
export type Named = Pick<PersonLink, 'who' | 'since'>

/** The name in the run of the person who holds an ask or gets a letter; undefined for offices and colleagues. */
export const whoIs = ({ as }: Pick<Holder, 'as'>): string | undefined => /^person:(.+)$/.exec(as)?.[1]

/** Whether an ask or a letter is this person's, and not that of another who was named in the same place. */
export const isTheirs = (holder: Holder, { who, since }: Named): boolean =>
  whoIs(holder) === who && holder.since === since

/** The asks that were put to the person, from the first. */
export const asksTo = (situation: Situation, named: Named): Ask[] =>
  situation.file.asks
    .filter((ask) => isTheirs(ask.holder, named))
    .sort((a, b) => (a.sent < b.sent ? -1 : a.sent > b.sent ? 1 : a.number - b.number))

/** Those that still wait for the person's answer. */
export const openAsksTo = (situation: Situation, named: Named): Ask[] =>
  asksTo(situation, named).filter((ask) => ANSWERABLE.includes(ask.state))

/** What stands between the person and the scheme today. */
export type Standing =
  /** Named, and perhaps asked; the run goes on. */
  | 'named'
  /** In the register. */
  | 'appointed'
  | 'withdrawn'
  /** Somebody else was named instead, or the run has ended. */
  | 'over'
  /** Nothing is left that says who it was. */
  | 'erased'

/** The person as a link knows them: their details, and how they stand. `register` holds the scheme's entries. */
export interface ThisPerson extends Named {
  person: Person
  standing: Standing
  /** Their entries in the register, from the first, of the role for which they are a person of this run. */
  appointments: Appointment[]
}

/**
 * Looks up the person behind a link. Who was replaced by another is found in what was sent to them, so that they can
 * still have it deleted. Undefined when the run knows nothing of such a person.
 */
export function thisPerson(
  situation: Situation,
  { who, since }: Named,
  register: Appointment[],
): ThisPerson | undefined {
  const { run } = situation.file
  const known = personIn(situation, who)
  const current = known?.since === since ? known : undefined
  const person = current ?? formerly(situation, { who, since })
  if (!person) return undefined
  const appointments = current ? entriesOf(situation, current, register) : []
  const standing = (): Standing => {
    if (person.erasedAt) return 'erased'
    if (appointments.length > 0) return 'appointed'
    if (person.withdrawnAt) return 'withdrawn'
    return current && run.state === 'running' ? 'named' : 'over'
  }
  return { who, since, person, appointments, standing: standing() }
}

/** A person that the run's record no longer has, as the last ask that was put to them says. */
function formerly(situation: Situation, named: Named): Person | undefined {
  const last = asksTo(situation, named).at(-1)
  if (!last) return undefined
  const { name, email, language, since } = last.holder
  return { run: last.run, who: named.who, name, email, language, since, erasedAt: last.erasedAt }
}

/**
 * The entries that steps of this run made for the person, that by which they are a person of it, and those with which
 * they carried on in the same role, from the first.
 */
function entriesOf(situation: Situation, { who, holds }: Person, register: Appointment[]): Appointment[] {
  const steps = appointmentsOf(situation, who).map((step) => step.id)
  const known = register.filter(({ erasedAt }) => !erasedAt)
  const own = known.filter(
    ({ run, step }) =>
      (run === situation.file.run.id && steps.includes(step)) || (run === holds?.run && step === holds.step),
  )
  const isOwn = (entry: Appointment) =>
    own.some(({ role, unit, ...one }) => {
      return role === entry.role && unit === entry.unit && isSamePerson({ role, unit, ...one }, entry)
    })
  return known.filter(isOwn).sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** The steps that would appoint the person: what they were named for. */
export const appointmentsOf = ({ flow }: Situation, who: string): AppointStep[] =>
  allSteps(flow.steps).filter((step) => step.verb === 'appoint' && step.who === who) as AppointStep[]

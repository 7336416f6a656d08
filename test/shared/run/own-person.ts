import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { appoint } from '../../../shared/run/appoint.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import { personIn } from '../../../shared/run/situation.ts'
import { type ThisPerson, thisPerson } from '../../../shared/run/this-person.ts'
import type { AppointStep } from '../../../shared/scheme/steps/appoint.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'
import { type Player, playChild, playRun } from './player.ts'

export const nomination = {
  answer: 'nominate',
  director_name: 'Eleri Jones',
  nominee_name: 'Siân Rees',
  nominee_email: 'sian@powys.example',
  nominee_title: 'HR Manager',
  nominee_base: 'Bronllys',
  nominee_language: 'cy',
  nominee_knows: 'yes',
  why: 'Everybody asks her.',
  has_deputy: 'yes',
  deputy_name: 'Jo Lee',
  deputy_email: 'jo@powys.example',
}

export const accepted = {
  answer: 'accept',
  full_name: 'Siân Rees-Puw',
  email: 'sian.puw@powys.example',
  phone: '01632 960 777',
  language: 'en',
  share: ['link-officers', 'members'],
  adjustments: 'A seat near the door.',
}

/** An organisation whose director has nominated, at ten o'clock of the day. */
export function nominated(): Player {
  const organisation = { ...linkOfficer.units[0]!.members[0]!, kind: 'organisation' }
  const run = playChild(playRun(linkOfficer, { meeting_date: '2027-02-10' }), 'nominations', organisation)
  run.comeTo('nomination')
  run.answer('nomination', nomination)
  return run
}

/** The same, with the nominee asked to accept. */
export function askedNominee(): Player {
  const run = nominated()
  run.comeTo('acceptance')
  return run
}

/** The nominee, in the register. */
export function appointed(): { run: Player; register: Appointment[] } {
  const run = askedNominee()
  run.answer('acceptance', accepted)
  run.now = '2027-01-14T11:00:00.000Z'
  const made = appoint(run.situation(), stepOf(linkOfficer.flows[0]!, 'appointment') as AppointStep, [])
  run.keep(made.change)
  return { run, register: [made.appointment!] }
}

/** Somebody in the run, as their own link knows them now. */
export function themselves(run: Player, who = 'nominee', register: Appointment[] = []): ThisPerson {
  const situation = run.situation()
  return thisPerson(situation, { who, since: personIn(situation, who)?.since }, register)!
}

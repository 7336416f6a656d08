import { daysAfter, weekdayFrom } from '../london.ts'
import type { Person } from '../rehearsal.ts'
import { newDate, rightAddress } from './directors.ts'
import { cast, type Part } from './organisations.ts'
import { date } from './typed.ts'

/** The people of the branch: the chair by letter, the administrator and the co-ordinator in the console. */

const castIn = (part: Part) => cast.find((one) => one.part === part)!
const bounced = castIn('bounces')
const slow = castIn('asks for more time')
const silent = castIn('is silent')

/** Who came to the meeting: ten of thirteen, by the ids of the directory. */
const represented = ['abuhb', 'bcuhb', 'cavuhb', 'ctmuhb', 'hduhb', 'sbuhb', 'phw', 'heiw', 'dhcw', 'nwssp']

/** The day of the meeting, from the day on which the proposal is written. */
export const meetingDay = (today: string): string => weekdayFrom(daysAfter(today, 24))

export const chair: Person = {
  name: 'Mari Prosser',
  as: 'committee chair',
  addresses: ['chair@hpma-wales.example'],
  reactions: [
    {
      ...{ to: ['Please approve the proposal'], after: [1, 2], at: '20:10' },
      act: {
        typed: { decision: 'approve', your_name: 'Mari Prosser', your_title: 'Chair' },
        tells: 'approves the proposal: it goes to every Workforce Director',
      },
    },
  ],
}

const findsAddress = {
  via: 'Send it to another person or address',
  typed: { name: bounced.director, email: rightAddress(bounced), why: 'The old address is no longer read.' },
  tells: `finds another address for ${bounced.director}: the full period starts again`,
}

export const administrator: Person = {
  name: 'Rhys Bevan',
  as: 'branch administrator',
  addresses: ['office@hpma-wales.example'],
  administers: true,
  reactions: [
    {
      ...{ to: ['Record the meeting'], after: 25, at: '10:30' },
      act: {
        typed: ({ began }) => ({ ...date('met_on', meetingDay(began)), represented, outcome: 'agreed' }),
        tells: 'records that the meeting agreed: every director is asked for a nomination',
      },
    },
    // The proposal comes back from this address first, the request for a nomination later, if nobody has put it right.
    { to: ['Find another address', bounced.organisation], after: 1, at: '10:05', act: findsAddress },
    { to: ['Find another address', bounced.organisation], after: 1, at: '10:05', act: findsAddress },
    {
      ...{ to: ['asks for more time', slow.organisation], after: 0, at: '11:45' },
      act: {
        via: 'Give more time',
        typed: ({ today }) => ({
          ...date('until', newDate(today)),
          why: 'A fair reason; the round is still open then.',
        }),
        tells: `gives ${slow.director} more time`,
      },
    },
  ],
}

/** At whichever organisation: a second one is for whoever comes after a link officer who left. */
const welcomes = cast
  .flatMap(({ organisation }) => [organisation, organisation])
  .map((organisation) => ({
    ...{ to: ['Get in touch', organisation], after: 1, at: '15:20' },
    act: {
      via: 'Say that it is done',
      typed: { why: 'We talked on the telephone.' },
      tells: `gets in touch with the new link officer of ${organisation}`,
    },
  }))

export const coordinator: Person = {
  name: 'Elin Morgan',
  as: 'link officer co-ordinator',
  addresses: ['link.officers@hpma-wales.example'],
  administers: true,
  reactions: [
    {
      ...{ to: ['Telephone', silent.organisation], after: 1, at: '14:00' },
      act: {
        via: 'Say that it is done',
        typed: { why: 'Telephoned twice. The office takes a message.' },
        tells: `telephones ${silent.director}, and reaches the office only`,
      },
    },
    {
      ...{ to: ['Set the first session'], after: 1, at: '09:40' },
      act: { typed: { decision: 'set' }, tells: 'sets the first session, in six weeks’ time' },
    },
    ...welcomes,
  ],
}

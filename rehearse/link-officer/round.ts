import { daysAfter } from '../london.ts'
import type { Rehearsal } from '../rehearsal.ts'
import { directorAddress, directorOf, staffOf } from './directors.ts'
import { administrator, chair, coordinator, meetingDay } from './office.ts'
import { type Cast, cast, type Part } from './organisations.ts'
import { staffAt } from './staff.ts'
import { date, proposal, resignation } from './typed.ts'

const ENDS: Partial<Record<Part, string>> = { declines: 'Will not nominate', 'is silent': 'No answer' }
const leaves = cast.find(({ part }) => part === 'nominates')!

/** Who is link officer there in the end; undefined when nobody is. */
function linkOfficerOf(one: Cast): string | undefined {
  if (ENDS[one.part]) return undefined
  return staffOf(one, one.part === 'nominee declines' ? 1 : 0).name
}

/** A whole round of the link officer scheme, from the proposal to a link officer in eleven of thirteen organisations. */
export const round: Rehearsal = {
  id: 'link-officer',
  title: 'Link officers: a round from the proposal to the register',
  people: [administrator, chair, coordinator, ...cast.map(directorOf), ...cast.flatMap(staffAt)],
  first: {
    who: administrator.name,
    path: '/console/start/link-officer/appoint',
    at: '10:00',
    act: {
      typed: ({ began }) => ({ ...proposal, ...date('meeting_date', meetingDay(began)) }),
      tells: 'writes the proposal, and sends it to the chair',
    },
  },
  bouncing: cast.filter(({ part }) => part === 'bounces').map(directorAddress),
  later: [],
  ends: Object.fromEntries(cast.map((one) => [one.organisation, ENDS[one.part] ?? 'In post'])),
  inPost: cast.map(linkOfficerOf).filter((name) => name !== undefined),
  days: 220,
}

/** The round, and what comes of it in the first year: a link officer leaves, and somebody else is found. */
export const linkOfficer: Rehearsal = {
  ...round,
  later: [
    {
      who: staffOf(leaves).name,
      months: 11,
      letter: 'Welcome: you are now a link officer',
      act: {
        via: 'Step down as link officer',
        typed: ({ today }) => resignation(daysAfter(today, 14)),
        tells: `resigns as link officer of ${leaves.organisation}: the director is asked again`,
      },
    },
  ],
  inPost: round.inPost.map((name) => (name === staffOf(leaves).name ? staffOf(leaves, 1).name : name)),
}

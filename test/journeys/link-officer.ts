import { follow, type Page, visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import { answer, answerLetter, date, type Typed } from './people.ts'

/** What the people of the link officer scheme do, as sentences of its journeys. */

export const proposal: Typed = {
  title: 'A link officer in every organisation',
  why: 'Members are far from the committee.\nWe want to hear them.',
  what: 'Be our eyes and ears on the ground.',
  ask: 'Agree that each organisation nominates a link officer.',
  ...date('meeting_date', '2027-01-20'),
  cy_ready: 'yes',
}

export async function administratorWritesTheProposal(cloud: Cloud, changed: Typed = {}): Promise<Page> {
  const started = await answer(await visit(`${cloud.url}/console/start/link-officer/appoint`), {
    ...proposal,
    ...changed,
  })
  await cloud.settled()
  return started
}

export const chairReleasesIt = (cloud: Cloud, decision: 'approve' | 'send-back' = 'approve') =>
  answerLetter(cloud, 'chair@', 'approve', {
    decision,
    ...(decision === 'send-back' ? { reason: 'Say more about the time it takes.' } : {}),
    your_name: 'Mari Prosser',
    your_title: 'Chair',
  })

/** Answers the administrator's only open task of this name. */
export async function administratorAnswersTask(cloud: Cloud, name: string, typed: Typed): Promise<Page> {
  const tasks = await visit(`${cloud.url}/console/tasks`)
  const done = await answer(await follow(tasks, name), typed)
  await cloud.settled()
  return done
}

/** Seven of thirteen: the quorum. */
export const QUORUM = ['abuhb', 'bcuhb', 'cavuhb', 'ctmuhb', 'hduhb', 'pthb', 'sbuhb']

export async function meetingDecides(cloud: Cloud, outcome: string, more: Typed = {}): Promise<Page> {
  await cloud.clock.to('2027-01-21T10:00:00Z')
  return administratorAnswersTask(cloud, 'Record the meeting', {
    ...date('met_on', '2027-01-20'),
    represented: QUORUM,
    outcome,
    ...more,
  })
}

export const nomination: Typed = {
  answer: 'nominate',
  director_name: 'Siân O’Neill-Þór',
  director_title: 'Executive Director of People',
  nominee_name: 'Gwen ŵ Ŷ',
  nominee_email: 'gwen@hywel-dda.example',
  nominee_title: 'HR business partner',
  nominee_base: 'Carmarthen',
  nominee_language: 'en',
  nominee_knows: 'yes',
  why: 'She knows everybody.',
  has_deputy: 'no',
  confirm: 'yes',
}

export const directorAnswers = (cloud: Cloud, director: string, typed: Typed) =>
  answerLetter(cloud, director, 'link officer', typed)

export const acceptance: Typed = {
  answer: 'accept',
  full_name: 'Gwen Ŵyn Ŷrs',
  email: 'gwen@hywel-dda.example',
  phone: '01632 960 001',
  language: 'en',
  hpma_member: 'yes',
  manager_agrees: 'yes',
  share: ['link-officers'],
}

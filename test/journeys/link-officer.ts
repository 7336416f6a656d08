import type { Who } from '../../rehearse/cloud/browser.ts'
import { addWorkingDays } from '../../shared/calendar/working-days.ts'
import { follow, type Page, press, visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import { answer, answerLetter, date, type Typed } from './people.ts'

/** What the people of the link officer scheme do, as sentences of its journeys. */

/** One run of the flow `appoint`: its id, and the day on which the directors meet. */
export interface Round {
  id: string
  /** Its page in the console. */
  url: string
  meeting: string
}

const HOUR = 60 * 60 * 1000

/** So many days after today, as a date. */
export const daysFromNow = async (cloud: Cloud, days: number): Promise<string> =>
  new Date(Date.parse(await cloud.clock.now()) + days * 24 * HOUR).toISOString().slice(0, 10)

export const proposal = (meeting: string): Typed => ({
  title: 'A link officer in every organisation',
  why: 'Members are far from the committee.\nWe want to hear them.',
  what: 'Be our eyes and ears on the ground.',
  ask: 'Agree that each organisation nominates a link officer.',
  ...date('meeting_date', meeting),
  cy_ready: 'yes',
})

/** A director's organisation, by her address, and the id and name it has in the directory. */
export const ORGANISATIONS = {
  'aneurin-bevan': { id: 'abuhb', name: 'Aneurin Bevan University Health Board' },
  'betsi-cadwaladr': { id: 'bcuhb', name: 'Betsi Cadwaladr University Health Board' },
  'cardiff-and-vale': { id: 'cavuhb', name: 'Cardiff and Vale University Health Board' },
  'cwm-taf-morgannwg': { id: 'ctmuhb', name: 'Cwm Taf Morgannwg University Health Board' },
  'hywel-dda': { id: 'hduhb', name: 'Hywel Dda University Health Board' },
  powys: { id: 'pthb', name: 'Powys Teaching Health Board' },
  'swansea-bay': { id: 'sbuhb', name: 'Swansea Bay University Health Board' },
}
export type Director =
  | keyof typeof ORGANISATIONS
  | 'velindre'
  | 'welsh-ambulance'
  | 'public-health-wales'
  | 'heiw'
  | 'dhcw'
  | 'nwssp'
export const directorOf = (director: Director): string => `workforce.director@${director}.example`

/** Seven of thirteen: the quorum. */
export const QUORUM = Object.values(ORGANISATIONS).map(({ id }) => id)

/** So many working days go by; it is ten in the morning, after the chase of the last of them. */
export async function workingDays(cloud: Cloud, days: number): Promise<void> {
  const date = addWorkingDays((await cloud.clock.now()).slice(0, 10), days)
  await cloud.clock.to(`${date}T10:00:00Z`)
  await cloud.settled()
}

/** At least the ten working days that the form asks for, at any time of the year. */
export const DAYS_TO_MEETING = 21

export async function administratorProposes(cloud: Cloud, changed: Typed = {}): Promise<Round> {
  const meeting = await daysFromNow(cloud, DAYS_TO_MEETING)
  // Somebody else than whoever answers the tasks: nobody approves her own proposal.
  const start = await visit(`${cloud.url}/console/start/link-officer/appoint`, 'round-manager')
  const preview = await answer(start, { ...proposal(meeting), ...changed })
  const page = await press(preview, 'Release')
  await cloud.settled()
  const id = /\/console\/runs\/([^/?]+)$/.exec(page.url)?.[1]
  if (!id) throw new Error(`The run did not start: "${page.heading}" (${page.url})`)
  return { id, url: page.url, meeting }
}

/** The chair answers, and the time in which she can change her answer goes by. */
export async function chairDecides(cloud: Cloud, decision: 'approve' | 'send-back'): Promise<Page> {
  const done = await chairAnswers(cloud, decision)
  await cloud.clock.advance('PT15M')
  return done
}

export const chairAnswers = (cloud: Cloud, decision: 'approve' | 'send-back') =>
  answerLetter(cloud, 'chair@', 'Please approve the proposal', {
    decision,
    ...(decision === 'send-back' ? { reason: 'Say more about the time it takes.' } : {}),
    your_name: 'Mari Prosser',
    your_title: 'Chair',
  })

/** A proposal that the chair has released: every director has a letter about it. */
export async function releasedRound(cloud: Cloud): Promise<Round> {
  const round = await administratorProposes(cloud)
  await chairDecides(cloud, 'approve')
  return round
}

/** A round that has come to its nominations: every director is asked for one. */
export async function nominatingRound(cloud: Cloud): Promise<Round> {
  const round = await releasedRound(cloud)
  await meetingDecides(cloud, round, 'agreed')
  return round
}

/** The administrator's open task of this name in this run. */
export async function openTask(cloud: Cloud, round: Round, name: string, as?: Who): Promise<Page> {
  // The list comes in pages, soonest due first.
  for (
    let tasks = await visit(`${cloud.url}/console/tasks`, as);
    ;
    tasks = await follow(tasks, 'Later tasks')
  ) {
    const link = tasks.document
      .querySelectorAll('main a')
      .find((one) => one.getAttribute('href')?.includes(round.id) && one.text.includes(name))
    if (link) return visit(new URL(link.getAttribute('href') ?? '', tasks.url).href, as)
    if (!tasks.text.includes('Later tasks'))
      throw new Error(`There is no task "${name}" of the run ${round.id}:\n${tasks.text}`)
  }
}

export async function administratorAnswers(
  cloud: Cloud,
  round: Round,
  name: string,
  typed: Typed,
): Promise<Page> {
  // Whoever wrote the proposal writes it again: the others may then approve it.
  const as = name === 'proposal' ? 'round-manager' : undefined
  const done = await answer(await openTask(cloud, round, name, as), typed)
  await cloud.settled()
  return done
}

/** The day after the meeting has come, if it had not. */
export async function meetingHasBeen(cloud: Cloud, round: Round): Promise<void> {
  const after = Date.parse(`${round.meeting}T10:00:00Z`) + 24 * HOUR
  if (after > Date.parse(await cloud.clock.now())) await cloud.clock.to(new Date(after).toISOString())
}

export async function meetingDecides(
  cloud: Cloud,
  round: Round,
  outcome: string,
  more: Typed = {},
): Promise<Page> {
  await meetingHasBeen(cloud, round)
  return administratorAnswers(cloud, round, 'Record the meeting', {
    ...date('met_on', round.meeting),
    represented: QUORUM,
    outcome,
    ...more,
  })
}

const signed: Typed = {
  director_name: 'Siân O’Neill-Þór',
  director_title: 'Executive Director of People',
}

/** Somebody at an organisation, by a first name. */
const addressOf = (name: string, director: Director) => `${name.toLowerCase()}@${director}.example`

export const nominationOf = (name: string, director: Director): Typed => ({
  ...signed,
  answer: 'nominate',
  nominee_name: `${name} Ŵyn`,
  nominee_email: addressOf(name, director),
  nominee_title: 'HR business partner',
  nominee_base: 'Main hospital',
  nominee_language: 'en',
  nominee_knows: 'yes',
  why: 'Everybody knows and trusts this person.',
  has_deputy: 'no',
  confirm: 'yes',
})

export const deputyOf = (name: string, director: Director): Typed => ({
  has_deputy: 'yes',
  deputy_name: `${name} Ŷrs`,
  deputy_email: addressOf(name, director),
})

export const noNomination: Typed = {
  ...signed,
  answer: 'no-nomination',
  decline_reason: 'no-one-available',
  decline_detail: 'Two people are away.',
  confirm: 'yes',
}

export const passedTo = (name: string, director: Director): Typed => ({
  ...signed,
  answer: 'pass',
  pass_name: `${name} Colleague`,
  pass_email: addressOf(name, director),
  confirm: 'yes',
})

/** A director answers the newest letter of this subject. */
export const directorAnswers = (cloud: Cloud, director: Director, about: string, typed: Typed) =>
  answerLetter(cloud, directorOf(director), about, typed)

export const acceptanceOf = (name: string, director: Director): Typed => ({
  answer: 'accept',
  full_name: `${name} Ŵyn`,
  email: addressOf(name, director),
  phone: '01632 960 001',
  language: 'en',
  hpma_member: 'yes',
  manager_agrees: 'yes',
  share: ['link-officers'],
})

export const nominees = {
  accepts: (cloud: Cloud, name: string, director: Director, more: Typed = {}) =>
    answerLetter(cloud, addressOf(name, director), 'You have been n', {
      ...acceptanceOf(name, director),
      ...more,
    }),
  declines: (cloud: Cloud, name: string, director: Director) =>
    answerLetter(cloud, addressOf(name, director), 'You have been n', { answer: 'decline', language: 'en' }),
}

/** The rows of the console's table of organisations: what is said about each. */
export async function board(round: Round): Promise<Record<string, string>> {
  const page = await visit(round.url)
  // On narrow screens each cell says its column's name.
  for (const label of page.document.querySelectorAll('.nhsuk-table__heading')) label.remove()
  const rows = page.document
    .querySelectorAll('main tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.replace(/\s+/g, ' ').trim()))
  // The latest round stands first, and is what is meant.
  return Object.fromEntries(rows.toReversed().map(([unit = '', ...rest]) => [unit, rest.join(' | ')]))
}

/** What the console says of a run at its head. */
export async function stateOf(round: Round): Promise<string> {
  return (await visit(round.url)).document.querySelector('.nhsuk-tag')?.text.trim() ?? ''
}

/** Reads the start page, then the first question, of the link in a letter. */
export async function firstQuestion(link: string): Promise<Page> {
  return follow(await visit(link), 'Start ')
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstBroken } from '../../shared/run/ledger.ts'
import { type Item, items, itemsOf, ledgers } from './aws.ts'
import { follow, submit, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { type Letter, linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, date, fillIn } from './people.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

/** The letters that were sent since `before` letters were there, of a subject. */
const lettersAbout = async (subject: string, before = 0): Promise<Letter[]> =>
  (await cloud.inbox.all()).slice(before).filter((letter) => letter.subject.startsWith(subject))
const lettersSoFar = async () => (await cloud.inbox.all()).length

const appointments = async (round: lo.Round, role: string): Promise<Item[]> =>
  (await items(cloud)).filter(({ pk, run, ...item }) => {
    return pk.startsWith('REGISTER#') && item.role === role && String(run).startsWith(round.id)
  })

const monthsBetween = (from: string, until: string): number => {
  const [a, b] = [new Date(from), new Date(until)]
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
}

test('a round runs from the proposal to link officers in post', async () => {
  const round = await lo.administratorProposes(cloud)
  expect((await visit(round.url)).heading).toContain('Appoint link officers')
  const released = await lo.chairDecides(cloud, 'approve')
  expect(released.heading).toContain('Answer sent')

  // 13 directors read the proposal; one gives her view.
  const proposals = await lettersAbout('Proposal: a link officer in each')
  expect(new Set(proposals.flatMap(({ to }) => to))).toHaveProperty('size', 13)
  expect(new Set(proposals.map(linkIn)).size).toBe(13)
  const view = await lo.directorAnswers(cloud, 'powys', 'Proposal:', {
    your_name: 'Ŷstwyth Prŵs',
    view: 'support-with-changes',
    changes: 'Count the hours.',
  })
  expect(view.heading).toContain('Answer sent')
  expect((await visit(round.url)).text).toContain('1 of 13')

  // The quorum is 7 of 13: 6 are refused, and what was typed is still there.
  await lo.meetingHasBeen(cloud, round)
  const task = await follow(await lo.openTask(cloud, round, 'Record the meeting'), 'Start now')
  await submit(task, lo.dateTyped(round))
  const represented = await visit(task.url.replace(/[^/]+$/, 'represented'))
  const outcome = await submit(represented, { represented: lo.QUORUM.slice(0, 6) })
  const refused = await submit(outcome, { outcome: 'agreed' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('There is a problem')
  expect(refused.text).toContain('At least 7 of the 13 organisations must be represented')
  expect(refused.document.querySelector('input[value=agreed]')?.hasAttribute('checked')).toBe(true)
  expect((await visit(represented.url)).document.querySelectorAll('input[checked]')).toHaveLength(6)
  await cloud.restart()
  await lo.administratorAnswers(cloud, round, 'Record the meeting', {
    ...date('met_on', round.meeting),
    represented: lo.QUORUM,
    outcome: 'agreed',
  })

  // A view that was not given is closed; 13 directors are asked for a nomination, each with a link of her own.
  const unopened = proposals.find(({ to }) => to.includes(lo.directorOf('hywel-dda')))!
  expect((await visit(linkIn(unopened))).status).toBe(404)
  const asked = await lettersAbout('Please nominate a link officer for')
  expect(asked).toHaveLength(13)
  expect(new Set(asked.map(linkIn)).size).toBe(13)
  expect(new Set(asked.flatMap(({ to }) => to)).size).toBe(13)

  // Nominated with a deputy, and a draft half filled in elsewhere; then everything is stopped and started.
  const draft = await lo.firstQuestion(linkIn(asked.find(({ to }) => to.includes(lo.directorOf('powys')))!))
  await submit(draft, { answer: 'no-nomination' })
  await lo.directorAnswers(cloud, 'hywel-dda', 'Please nominate', {
    ...lo.nominationOf('Gwen', 'hywel-dda'),
    ...lo.deputyOf('Dai', 'hywel-dda'),
  })
  await cloud.restart()
  expect((await visit(draft.url)).document.querySelector('input[checked]')?.getAttribute('value')).toBe(
    'no-nomination',
  )

  // Accepted: welcome, confirmation, and the register holds it for 24 months; then the deputy is asked.
  await lo.nominees.accepts(cloud, 'Gwen', 'hywel-dda')
  await cloud.inbox.newest('gwen@hywel-dda.example', 'Welcome: you are now a link officer')
  await cloud.inbox.newest(lo.directorOf('hywel-dda'), 'Gwen Ŵyn is now link officer for Hywel Dda')
  const [appointment] = await appointments(round, 'link-officer')
  expect(appointment).toMatchObject({ unit: 'hduhb', name: 'Gwen Ŵyn', email: 'gwen@hywel-dda.example' })
  expect(monthsBetween(String(appointment?.from), String(appointment?.until))).toBe(24)
  const deputy = await cloud.inbox.newest('dai@hywel-dda.example', 'You have been named as deputy')
  await lo.nominees.accepts(cloud, 'Dai', 'hywel-dda', { full_name: 'Dai Ŷrs' })
  await cloud.inbox.newest('dai@hywel-dda.example', 'Thank you: you are now deputy link officer')
  expect(await appointments(round, 'deputy-link-officer')).toMatchObject([
    { unit: 'hduhb', name: 'Dai Ŷrs', email: 'dai@hywel-dda.example' },
  ])
  expect((await visit(linkIn(deputy))).heading).toContain('This has been answered')

  // Declined: the director hears why, nominates somebody else, who accepts.
  await lo.directorAnswers(cloud, 'swansea-bay', 'Please nominate', lo.nominationOf('Ifan', 'swansea-bay'))
  await lo.nominees.declines(cloud, 'Ifan', 'swansea-bay')
  const again = await cloud.inbox.newest(lo.directorOf('swansea-bay'), 'We need another nomination')
  expect(again.text).toContain('because the person you nominated has declined.')
  await lo.directorAnswers(cloud, 'swansea-bay', 'We need another', lo.nominationOf('Mair', 'swansea-bay'))
  await lo.nominees.accepts(cloud, 'Mair', 'swansea-bay')

  // No nomination, and a change of mind through the letter that thanked for it.
  await lo.directorAnswers(cloud, 'cwm-taf-morgannwg', 'Please nominate', lo.noNomination)
  const thanks = await cloud.inbox.newest(lo.directorOf('cwm-taf-morgannwg'), 'We have recorded your reply')
  expect(thanks.text.replace(/\s+/g, ' ')).toContain('recorded your reason as: No one is available.')
  await lo.directorAnswers(
    cloud,
    'cwm-taf-morgannwg',
    'We have recorded your reply',
    lo.nominationOf('Nia', 'cwm-taf-morgannwg'),
  )
  await lo.nominees.accepts(cloud, 'Nia', 'cwm-taf-morgannwg')

  // Passed on: the colleague gets a link of their own, the old one says so, the director has a copy without one.
  const passed = await cloud.inbox.newest(lo.directorOf('cardiff-and-vale'), 'Please nominate')
  await lo.directorAnswers(
    cloud,
    'cardiff-and-vale',
    'Please nominate',
    lo.passedTo('Carys', 'cardiff-and-vale'),
  )
  const colleagues = await cloud.inbox.newest('carys@cardiff-and-vale.example', 'Please nominate')
  expect(linkIn(colleagues)).not.toBe(linkIn(passed))
  const gone = await visit(linkIn(passed))
  expect(gone.status).toBe(410)
  expect(gone.heading).toBe('This request was passed to a colleague')
  const copy = await cloud.inbox.newest(lo.directorOf('cardiff-and-vale'), 'Please nominate')
  expect(copy.id).not.toBe(passed.id)
  expect(copy.text + copy.html).not.toMatch(/\/answer\//)
  await answer(await visit(linkIn(colleagues)), lo.nominationOf('Tomos', 'cardiff-and-vale'))
  await cloud.settled()
  await lo.nominees.accepts(cloud, 'Tomos', 'cardiff-and-vale')

  // The console says who has answered and who has not.
  const rows = await lo.board(round)
  expect(Object.keys(rows)).toEqual(
    expect.arrayContaining(Object.values(lo.ORGANISATIONS).map((o) => o.name)),
  )
  for (const director of ['hywel-dda', 'swansea-bay', 'cwm-taf-morgannwg', 'cardiff-and-vale'] as const)
    expect(rows[lo.ORGANISATIONS[director].name]).toMatch(/^In post/)
  expect(rows[lo.ORGANISATIONS.powys.name]).toMatch(/^Waiting for the Workforce Director/)
  expect(await appointments(round, 'link-officer')).toHaveLength(4)
  const register = await visit(`${cloud.url}/console/register`)
  for (const name of ['Gwen Ŵyn', 'Mair Ŵyn', 'Nia Ŵyn', 'Tomos Ŵyn', 'Dai Ŷrs'])
    expect(register.text).toContain(name)

  // Nothing that happened can be taken out of a ledger.
  const chains = [...(await ledgers(cloud))].filter(([run]) => run.startsWith(`RUN#${round.id}`))
  expect(chains).toHaveLength(27)
  for (const [run, entries] of chains) expect(firstBroken(entries), run).toBeUndefined()
})

describe('the proposal', () => {
  test('comes back from the chair, is revised, and is released', async () => {
    const round = await lo.administratorProposes(cloud)
    const before = await lettersSoFar()
    await lo.chairDecides(cloud, 'send-back')
    await lo.administratorAnswers(cloud, round, 'proposal', {
      ...lo.proposal(round.meeting),
      title: 'A link officer in every organisation, revised',
    })
    const second = await cloud.inbox.newest('chair@', 'Please approve the proposal')
    expect((await visit(linkIn(second))).text).toContain('in every organisation, revised')
    await lo.chairDecides(cloud, 'approve')
    expect(await lettersAbout('Proposal:', before)).toHaveLength(13)
  })

  test('goes nowhere until both languages are ready', async () => {
    const before = await lettersSoFar()
    const round = await lo.administratorProposes(cloud, { cy_ready: 'no' })
    await lo.administratorAnswers(cloud, round, 'proposal', {
      ...lo.proposal(round.meeting),
      cy_ready: 'no',
    })
    expect(await lettersSoFar()).toBe(before)
    await lo.administratorAnswers(cloud, round, 'proposal', lo.proposal(round.meeting))
    expect(await lettersAbout('Please approve the proposal', before)).toHaveLength(1)
  })
})

describe('the meeting', () => {
  test('does not agree: the run ends', async () => {
    const round = await lo.releasedRound(cloud)
    const before = await lettersSoFar()
    await lo.meetingDecides(cloud, round, 'not-agreed')
    const [run] = (await itemsOf(cloud, round.id)).filter(({ sk }) => sk === '0#RUN')
    expect(run).toMatchObject({ state: 'finished', outcome: 'not-agreed' })
    expect(await lettersAbout('Please nominate', before)).toHaveLength(0)
    expect((await visit(round.url)).text).toContain('Not agreed')
  })

  test('is not reached: a new date, and it is recorded then', async () => {
    const round = await lo.releasedRound(cloud)
    const before = await lettersSoFar()
    await lo.meetingDecides(cloud, round, 'not-reached')
    const later = { ...round, meeting: await lo.daysFromNow(cloud, 14) }
    await lo.administratorAnswers(cloud, round, 'new meeting date', date('meeting_date', later.meeting))
    await lo.meetingDecides(cloud, later, 'agreed')
    expect(await lettersAbout('Please nominate', before)).toHaveLength(13)
  })

  test('agrees with changes: they are written in before anybody is asked', async () => {
    const round = await lo.releasedRound(cloud)
    const before = await lettersSoFar()
    await lo.meetingDecides(cloud, round, 'agreed-with-changes', {
      changes: 'Say four hours a month.',
      recirculate: 'no',
    })
    expect(await lettersAbout('Please nominate', before)).toHaveLength(0)
    const task = await lo.openTask(cloud, round, 'agreed changes')
    await answer(task, { what: 'Four hours a month, as agreed.' })
    await cloud.settled()
    const asked = await lettersAbout('Please nominate', before)
    expect(asked).toHaveLength(13)
    expect((await visit(linkIn(asked[0]!))).text).toContain('Four hours a month, as agreed.')
  })

  test('wants to see it again: it is revised and goes round a second time', async () => {
    const round = await lo.releasedRound(cloud)
    const before = await lettersSoFar()
    await lo.meetingDecides(cloud, round, 'agreed-with-changes', {
      changes: 'Start again with the hours.',
      recirculate: 'yes',
    })
    const meeting = await lo.daysFromNow(cloud, 50)
    const check = await fillIn(await lo.openTask(cloud, round, 'proposal'), lo.proposal(meeting))
    await submit(check)
    await cloud.settled()
    await lo.chairDecides(cloud, 'approve')
    expect(await lettersAbout('Proposal:', before)).toHaveLength(13)
    await lo.meetingDecides(cloud, { ...round, meeting }, 'agreed')
    expect(await lettersAbout('Please nominate', before)).toHaveLength(13)
  })
})

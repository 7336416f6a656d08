import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, submit, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, date } from './people.ts'

let cloud: Cloud
let round: lo.Round
beforeAll(async () => {
  cloud = await startCloud()
  round = await lo.releasedRound(cloud)
  await lo.meetingHasBeen(cloud, round)
  await mailbox(lo.directorOf('heiw'), 'bounce')
  await mailbox('bran.ab@cardiff-and-vale.example', 'bounce')
  await mailbox(lo.directorOf('dhcw'), 'complaint')
  await mailbox(lo.directorOf('velindre'), 'soft-bounce')
  await lo.meetingDecides(cloud, round, 'agreed')
  await cloud.clock.advance('PT5M')
})
afterAll(() => cloud.stop())

/** What becomes of every letter to an address from now on. */
async function mailbox(address: string, becomes: string): Promise<void> {
  const response = await fetch(`${cloud.url}/_local/inbox/rules`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // biome-ignore lint/suspicious/noThenProperty: it is what the local cloud calls it, and nobody awaits it
    body: JSON.stringify({ address, then: becomes }),
  })
  expect(response.status).toBeLessThan(300)
}

const lettersTo = async (address: string) =>
  (await cloud.inbox.all()).filter((letter) => letter.to.some((to) => to.includes(address)))

test('one soft bounce is a delay; a second one within a day counts as hard', async () => {
  const tasks = async () => (await visit(`${cloud.url}/console/tasks`)).text.match(/Velindre/g)?.length ?? 0
  const before = await tasks()
  const letter = await cloud.inbox.newest(lo.directorOf('velindre'), 'Please nominate')
  expect(before).toBe(0)
  const response = await fetch(`${cloud.url}/_local/inbox/${letter.id}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'soft-bounce' }),
  })
  expect(response.status).toBeLessThan(300)
  await cloud.settled()
  expect(await tasks()).toBe(1)
})

test('an address that bounces is not written to again; an administrator is told', async () => {
  const before = (await lettersTo(lo.directorOf('heiw'))).length
  const task = await lo.openTask(cloud, round, 'Find another address')
  expect(task.text).toContain('our letter could not be delivered')
  await cloud.clock.advance('P16D')
  expect(await lettersTo(lo.directorOf('heiw'))).toHaveLength(before)
})

test('with another address the full period starts again, and the old link is dead', async () => {
  const old = linkIn(await cloud.inbox.newest(lo.directorOf('heiw'), 'Please nominate'))
  const task = await lo.openTask(cloud, round, 'Find another address')
  const done = await answer(await follow(task, 'Send it to another person or address'), {
    name: 'Nia Rees',
    email: 'nia.rees@heiw.example',
    why: 'The address was wrong.',
  })
  expect(done.text).toContain('The letter is on its way')
  await cloud.settled()
  const letter = await cloud.inbox.newest('nia.rees@heiw.example', 'Please nominate')
  expect(letter.text).toContain('Dear Nia Rees')
  expect((await visit(old)).status).toBe(410)
  const page = await visit(linkIn(letter))
  const asked = (await cloud.clock.now()).slice(0, 10)
  expect(letter.date.slice(0, 10)).toBe(asked)
  expect(page.status).toBe(200)
})

test('a nominee whose address bounces: the director is asked for another, and told why', async () => {
  await lo.directorAnswers(cloud, 'cardiff-and-vale', 'nominate a link officer', {
    ...lo.nominationOf('Bran ab Llyr', 'cardiff-and-vale'),
    nominee_email: 'bran.ab@cardiff-and-vale.example',
  })
  await cloud.clock.advance('PT5M')
  const letter = await cloud.inbox.newest(lo.directorOf('cardiff-and-vale'), 'We need another nomination')
  expect(letter.text).toContain('because our email did not reach the person you nominated')
})

test('somebody who reports the letter as spam gets no more of them', async () => {
  const task = await lo.openTask(cloud, round, 'reported our letter as spam')
  expect(task.text).toContain('our letter was reported as spam')
  const before = (await lettersTo(lo.directorOf('dhcw'))).length
  await cloud.clock.advance('P14D')
  expect(await lettersTo(lo.directorOf('dhcw'))).toHaveLength(before)
})

test('somebody asks for more time, and gets it', async () => {
  const letter = await cloud.inbox.newest(lo.directorOf('nwssp'), 'link officer')
  const start = await visit(linkIn(letter))
  const asking = await follow(start, 'Ask for more time')
  const empty = await submit(asking)
  expect(empty.status).toBe(422)
  const done = await answer(asking, { why: 'I am away until the 20th.' })
  expect(done.text).toContain('An administrator decides within 2 working days')

  const task = await lo.openTask(cloud, round, 'asks for more time')
  expect(task.text).toContain('I am away until the 20th.')
  const until = await lo.daysFromNow(cloud, 30)
  await answer(await follow(task, 'Give more time'), { ...date('until', until), why: 'She is away.' })
  await cloud.settled()
  expect((await visit(linkIn(letter))).text).toContain(String(new Date(until).getUTCFullYear()))
  const overdue = (await lettersTo(lo.directorOf('nwssp'))).filter((one) => one.subject.includes('Overdue'))
  await cloud.clock.advance('P21D')
  expect(
    (await lettersTo(lo.directorOf('nwssp'))).filter((one) => one.subject.includes('Overdue')),
  ).toHaveLength(overdue.length)
})

test('the letters in the console say what became of them', async () => {
  const board = await lo.board(round)
  expect(Object.keys(board)).toContain('Health Education and Improvement Wales')
  const run = await visit(round.url)
  expect(run.text).toContain('Delivered')
})

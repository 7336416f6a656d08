import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { firstBroken } from '../../shared/run/ledger.ts'
import { type Item, items, ledgers } from './aws.ts'
import { follow, submit, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, date } from './people.ts'

// A machine that is busy with other things takes several times as long.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const appointments = async (round: lo.Round, role: string): Promise<Item[]> =>
  (await items(cloud)).filter(({ pk, run, ...item }) => {
    return pk.startsWith('REGISTER#') && item.role === role && String(run).startsWith(round.id)
  })

const monthsBetween = (from: string, until: string): number => {
  const [a, b] = [new Date(from), new Date(until)]
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
}

test('a proposal is released, discussed and agreed by a quorum, over a restart', async () => {
  const before = await cloud.inbox.soFar()
  const round = await lo.administratorProposes(cloud)
  expect((await visit(round.url)).heading).toContain('Appoint link officers')
  const released = await lo.chairDecides(cloud, 'approve')
  expect(released.heading).toContain('Answer sent')

  // 13 directors read the proposal; one gives her view.
  const proposals = await cloud.inbox.about('Proposal: a link officer in each', before)
  expect(new Set(proposals.flatMap(({ to }) => to)).size).toBe(13)
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
  await submit(task, date('met_on', round.meeting))
  const represented = await visit(task.url.replace(/[^/]+$/, 'represented'))
  const outcome = await submit(represented, { represented: lo.QUORUM.slice(0, 6) })
  const refused = await submit(outcome, { outcome: 'agreed' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('There is a problem')
  expect(refused.text).toContain('At least 7 of the 13 organisations must be represented')
  expect(refused.document.querySelector('input[value=agreed]')?.hasAttribute('checked')).toBe(true)

  // Everything stops and starts: the draft, the wait and the links are still there.
  await cloud.restart()
  expect((await visit(represented.url)).document.querySelectorAll('input[checked]')).toHaveLength(6)
  await lo.meetingDecides(cloud, round, 'agreed')

  // A view that was not given is closed; 13 directors are asked for a nomination, each with a link of her own.
  const unopened = proposals.find(({ to }) => to.includes(lo.directorOf('hywel-dda')))!
  expect((await visit(linkIn(unopened))).status).toBe(404)
  const asked = await cloud.inbox.about('Please nominate a link officer', before)
  expect(asked).toHaveLength(13)
  expect(new Set(asked.map(linkIn)).size).toBe(13)
  expect(new Set(asked.flatMap(({ to }) => to)).size).toBe(13)
})

describe('a director', () => {
  let round: lo.Round
  beforeAll(async () => {
    round = await lo.nominatingRound(cloud)
  })

  /** What the console says of an organisation, and whom the register holds for it. */
  const standing = async (director: keyof typeof lo.ORGANISATIONS) => {
    const { id, name } = lo.ORGANISATIONS[director]
    const held = await appointments(round, 'link-officer')
    return { says: (await lo.board(round))[name], holds: held.filter(({ unit }) => unit === id) }
  }

  test('nominates with a deputy: both accept and are in post for 24 months', async () => {
    await lo.directorAnswers(cloud, 'hywel-dda', 'Please nominate', {
      ...lo.nominationOf('Gwen', 'hywel-dda'),
      ...lo.deputyOf('Dai', 'hywel-dda'),
    })
    await cloud.restart()
    await lo.nominees.accepts(cloud, 'Gwen', 'hywel-dda')
    await cloud.inbox.newest('gwen@hywel-dda.example', 'Welcome: you are now a link officer')
    await cloud.inbox.newest(lo.directorOf('hywel-dda'), 'Gwen Ŵyn is now link officer')
    const { says, holds } = await standing('hywel-dda')
    expect(says).toMatch(/Waiting for/)
    expect(holds).toMatchObject([{ name: 'Gwen Ŵyn', email: 'gwen@hywel-dda.example' }])
    expect(monthsBetween(String(holds[0]?.from), String(holds[0]?.until))).toBe(24)

    const deputy = await cloud.inbox.newest('dai@hywel-dda.example', 'You have been named as deputy')
    await lo.nominees.accepts(cloud, 'Dai', 'hywel-dda', { full_name: 'Dai Ŷrs' })
    await cloud.inbox.newest('dai@hywel-dda.example', 'Thank you: you are now deputy link officer')
    expect(await appointments(round, 'deputy-link-officer')).toMatchObject([
      { unit: 'hduhb', name: 'Dai Ŷrs', email: 'dai@hywel-dda.example' },
    ])
    expect((await visit(linkIn(deputy))).heading).toContain('This has been answered')
    expect((await standing('hywel-dda')).says).toMatch(/^In post/)
    const register = await visit(`${cloud.url}/console/register`)
    for (const name of ['Gwen Ŵyn', 'Dai Ŷrs']) expect(register.text).toContain(name)
  })

  test('whose nominee declines hears why and nominates somebody else', async () => {
    await lo.directorAnswers(cloud, 'swansea-bay', 'Please nominate', lo.nominationOf('Ifan', 'swansea-bay'))
    await lo.nominees.declines(cloud, 'Ifan', 'swansea-bay')
    const again = await cloud.inbox.newest(lo.directorOf('swansea-bay'), 'We need another nomination')
    expect(again.text).toContain('because the person you nominated has declined.')
    await lo.directorAnswers(cloud, 'swansea-bay', 'We need another', {
      ...lo.nominationOf('Mair', 'swansea-bay'),
      ...lo.deputyOf('Huw', 'swansea-bay'),
    })
    await lo.nominees.accepts(cloud, 'Mair', 'swansea-bay')
    await lo.nominees.declines(cloud, 'Huw', 'swansea-bay')
    const told = await cloud.inbox.newest(lo.directorOf('swansea-bay'), 'deputy link officer')
    expect(told.text).toContain('Mair Ŵyn is link officer all the same')
    expect(await standing('swansea-bay')).toMatchObject({
      says: expect.stringMatching(/^In post/),
      holds: [{ name: 'Mair Ŵyn' }],
    })
  })

  test('who does not nominate changes her mind through the letter that thanks her', async () => {
    const director = 'cwm-taf-morgannwg'
    await lo.directorAnswers(cloud, director, 'Please nominate', lo.noNomination)
    const thanks = await cloud.inbox.newest(lo.directorOf(director), 'We have recorded your reply')
    expect(thanks.text.replace(/\s+/g, ' ')).toContain('recorded your reason as: No one is available.')
    await lo.directorAnswers(cloud, director, 'We have recorded', lo.nominationOf('Nia', director))
    await lo.nominees.accepts(cloud, 'Nia', director)
    expect(await standing(director)).toMatchObject({
      says: expect.stringMatching(/^In post/),
      holds: [{ name: 'Nia Ŵyn' }],
    })
  })

  test('passes the request on: her link says so, and she gets a copy that has none', async () => {
    const director = 'cardiff-and-vale'
    const passed = await cloud.inbox.newest(lo.directorOf(director), 'Please nominate')
    await lo.directorAnswers(cloud, director, 'Please nominate', lo.passedTo('Carys', director))
    const colleagues = await cloud.inbox.newest(`carys@${director}.example`, 'Please nominate')
    expect(linkIn(colleagues)).not.toBe(linkIn(passed))
    expect(await visit(linkIn(passed))).toMatchObject({
      status: 410,
      heading: 'This request was passed to a colleague',
    })
    const copy = await cloud.inbox.newest(lo.directorOf(director), 'Please nominate')
    expect(copy.subject).toMatch(/^Copy: .* \| Copi: |^Copi: .* \| Copy: /)
    expect(copy.id).not.toBe(passed.id)
    expect(copy.text + copy.html).not.toMatch(/\/answer\//)
    for (const words of ['A copy for your information. The letter is to: ', '(dim ond yn y llythyr ei hun'])
      expect(copy.text).toContain(words)
    await answer(await visit(linkIn(colleagues)), lo.nominationOf('Tomos', director))
    await cloud.settled()
    await lo.nominees.accepts(cloud, 'Tomos', director)
    expect((await standing(director)).holds).toMatchObject([{ name: 'Tomos Ŵyn' }])
  })

  test('who is silent is waited for, with the draft she left', async () => {
    const link = linkIn(await cloud.inbox.newest(lo.directorOf('powys'), 'Please nominate'))
    const draft = await lo.firstQuestion(link)
    await submit(draft, { answer: 'no-nomination' })
    const chosen = (await visit(draft.url)).document.querySelector('input[checked]')
    expect(chosen?.getAttribute('value')).toBe('no-nomination')
    expect(await standing('powys')).toEqual({
      says: expect.stringMatching(/^Waiting for the Workforce Director/),
      holds: [],
    })
  })

  test('finds nothing in any ledger that says who somebody is, or that anybody typed', async () => {
    const all = await items(cloud)
    const ledger = JSON.stringify([...(await ledgers(cloud)).values()])
    const people = all.flatMap(({ sk, name, email, holder, answers }) => {
      if (sk.startsWith('0#PERSON#')) return [name, email]
      if (sk.startsWith('0#ASK#'))
        return Object.values(holder as object).filter((one) => /[ @]/.test(String(one)))
      return sk.startsWith('0#ANSWER#') ? Object.values(answers as object).flat() : []
    })
    const words = new Set(people.map(String).filter((one) => /[ @]/.test(one)))
    expect(words.size).toBeGreaterThan(40)
    expect([...words].filter((one) => ledger.includes(JSON.stringify(one).slice(1, -1)))).toEqual([])
  })

  test('cannot take anything out of a ledger: every chain holds', async () => {
    const chains = [...(await ledgers(cloud))]
    expect(chains.length).toBeGreaterThanOrEqual(27)
    for (const [run, entries] of chains) {
      expect(firstBroken(entries), run).toBeUndefined()
      if (entries.length > 2) expect(firstBroken(entries.toSpliced(1, 1)), run).toBeDefined()
    }
  })
})

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { firstBroken } from '../../shared/run/ledger.ts'
import { type Item, items, ledgers, putInPost } from './aws.ts'
import { follow, press, submit, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn, ownLinkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, answerLetter, date, fillIn, type Typed } from './people.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  const names = { abuhb: 'Ann', bcuhb: 'Bran', cavuhb: 'Cadi', ctmuhb: 'Dewi' }
  const holders = Object.entries(names).map(([unit, name]) => ({
    unit,
    name,
    email: `${name.toLowerCase()}@${unit}.example`,
  }))
  const day = (await cloud.clock.now()).slice(0, 10)
  await putInPost(cloud, holders, {
    from: '2026-01-05',
    until: `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`,
  })
})
afterAll(() => cloud.stop())

const draft = async (): Promise<Typed> => ({
  ...date('session_on', (await cloud.clock.now()).slice(0, 10)),
  heading_1: 'Purpose',
  text_1: 'To be our eyes and ears on the ground.',
  more_1: 'yes',
  heading_2: 'Time',
  text_2: 'About four hours a month.',
  more_2: 'no',
})

/** What a link officer says of the two sections. */
const comments = (first: string, second: string, instead?: string): Typed => ({
  'sections-1': first,
  'sections-2': second,
  ...(instead ? { 'change-2': instead } : {}),
  missing: '',
})

const ballots = async (): Promise<Item[]> =>
  (await items(cloud))
    .filter(({ sk }) => sk.startsWith('0#BALLOT#'))
    .sort((a, b) => (String(a.step) < String(b.step) ? -1 : 1))

test('the role profile is commented on, sent back by its readers and then by the chair, and adopted at last with a reason', async () => {
  const preview = await answer(await visit(`${cloud.url}/console/start/link-officer/profile`), await draft())
  const released = await press(preview, 'Release')
  await cloud.settled()
  const id = /\/console\/runs\/([^/?]+)$/.exec(released.url)?.[1] ?? ''
  const round = { id, url: released.url, meeting: '' }

  // Four are asked. Two agree with the first section; both want the second one changed; one steps aside, one is silent.
  const about = ', version 1'
  const read = await lo.firstQuestion(linkIn(await cloud.inbox.newest('ann@', about)))
  expect(read.text).toContain('To be our eyes and ears on the ground.')
  await answerLetter(cloud, 'ann@', about, comments('agree', 'change', 'Two hours.'))
  await answerLetter(cloud, 'bran@', about, comments('agree', 'change', 'Three hours.'))
  // There is nothing to agree before a profile is adopted: it is not offered, and sent all the same it is refused.
  const early = await visit(ownLinkIn(await cloud.inbox.newest('bran@', about)))
  expect(early.text).not.toContain('Agree the role profile')
  const body = new URLSearchParams({ agreed: 'yes' })
  for (const init of [{}, { method: 'POST', body }]) {
    const refused = await fetch(`${early.url}/start-agreement/check`, init)
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('cannot do this yet'),
    ])
  }
  const cadi = linkIn(await cloud.inbox.newest('cadi@', about))
  const aside = await follow(await visit(cadi), 'Step aside')
  await submit(await fillIn(aside, { confirm: 'yes' }))
  expect((await visit(cadi)).heading).toContain('You stepped aside')
  expect((await ballots())[0]).toMatchObject({ asked: 4, answered: 2, recused: 1, silent: 0 })
  await lo.workingDays(cloud, 11)
  expect((await ballots())[0]).toMatchObject({ silent: 1, decided: { outcome: 'not-carried' } })

  // The co-ordinator edits; there are five more working days, and now nobody wants a change.
  await lo.administratorAnswers(cloud, round, 'role profile', {
    ...(await draft()),
    text_2: 'About two hours a month.',
  })
  const second = ', version 1: please comment again'
  for (const name of ['ann@', 'bran@', 'cadi@'])
    await answerLetter(cloud, name, second, comments('agree', 'agree'))
  await lo.workingDays(cloud, 6)
  expect((await ballots())[1]).toMatchObject({
    asked: 4,
    answered: 3,
    silent: 1,
    decided: { outcome: 'agree' },
  })

  // The chair sends it back all the same, and of the next round too few take part: she decides, and says why.
  const chair = { your_name: 'Mari Prosser', your_title: 'Chair' }
  const adoption = 'Please adopt the role profile'
  const back = { decision: 'send-back', reason: 'Say that it is unpaid.', ...chair }
  await answerLetter(cloud, 'chair@', adoption, back)
  await cloud.clock.advance('PT15M')
  await cloud.settled()
  await lo.administratorAnswers(cloud, round, 'role profile', {
    ...(await draft()),
    text_2: 'About two hours a month, unpaid.',
  })
  await answerLetter(cloud, 'ann@', second, comments('agree', 'agree'))
  await lo.workingDays(cloud, 6)
  expect((await ballots()).at(-1)).toMatchObject({ asked: 4, answered: 1, decided: { outcome: 'no-quorum' } })
  const asked = await cloud.inbox.newest('chair@', adoption)
  expect(asked.text).toContain('the decision is yours, with a reason')
  const page = await visit(linkIn(asked))
  expect(page.heading).toContain('Decide on the role profile')
  expect(page.text).toContain('About two hours a month, unpaid.')
  const adopted = await answerLetter(cloud, 'chair@', adoption, {
    decision: 'adopt',
    why: 'They were asked three times, and nobody spoke against it.',
    ...chair,
  })
  expect(adopted.heading).toContain('Answer sent')
  await cloud.clock.advance('PT15M')
  await cloud.settled()

  // Whoever reads the letter, the page or the register reads of one version: drafts are not counted.
  const letter = await cloud.inbox.newest('dewi@', ', version 1: adopted')
  expect(letter.text).toContain('Version: 1')
  const address = /https?:\S+\/published\/link-officer\/role-profile/.exec(letter.text)?.[0] ?? ''
  const published = await visit(address)
  expect(published.text).toContain('About two hours a month, unpaid.')
  expect(published.text).toContain('Version 1')
  expect(await lo.stateOf(round)).toBe('Finished')
  expect((await visit(round.url)).text).toContain('nobody spoke against it')

  // Only Ann agreed the draft that was adopted. Bran agreed an earlier one, and agrees this one on his own page.
  const agreed = async () => {
    const register = await visit(`${cloud.url}/console/register`)
    const rows = register.document
      .querySelectorAll('#role-1 tbody tr, main table tbody tr')
      .map(({ text }) => text)
    return ['Ann', 'Bran'].map((name) =>
      rows
        .find((row) => row.includes(name))
        ?.trim()
        .split(/\s+/)
        .at(-1),
    )
  }
  expect(await agreed()).toEqual(['1', 'None'])
  const own = await visit(ownLinkIn(await cloud.inbox.newest('bran@', ', version 1: adopted')))
  await answer(await follow(own, 'Agree the role profile'), { agreed: 'yes' })
  await cloud.settled()
  expect(await agreed()).toEqual(['1', '1'])
  const questions = await visit(`${cloud.url}/console/questions/link-officer/role-profile`)
  expect(questions.text).toContain('2 of 4 in post have not agreed version 1.')
  for (const [run, entries] of await ledgers(cloud)) expect(firstBroken(entries), run).toBeUndefined()
})

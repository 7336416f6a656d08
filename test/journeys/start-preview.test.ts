import { afterAll, beforeAll, expect, test } from 'vitest'
import { putAnswer } from './aws.ts'
import { messageBeside, type Page, press, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import * as lo from './link-officer.ts'
import { answer } from './people.ts'

let cloud: Cloud
let preview: Page
beforeAll(async () => {
  cloud = await startCloud()
  const start = await visit(`${cloud.url}/console/start/link-officer/appoint`)
  preview = await answer(start, lo.proposal(await lo.daysFromNow(cloud, lo.DAYS_TO_MEETING)))
})
afterAll(() => cloud.stop())

const letters = () => cloud.inbox.all()

test('before a round starts, every letter that it would send first can be read', async () => {
  expect(preview.heading).toContain('Check the letters before they go')
  expect(preview.text).toMatch(/At once Branch committee chair To Mari Prosser chair@hpma-wales.example/)
  expect(preview.text).toContain('Please approve the proposal or send it back')
  expect(preview.text).toContain('After Release the proposal: Yes, I approve it')
  expect(preview.document.querySelectorAll('main details')).toHaveLength(14)
  expect(preview.text).toContain('workforce.director@powys.example')
  expect(preview.text).toMatch(/If nobody answers A reminder on .*It closes without an answer on /)
  await cloud.settled()
  expect(await letters()).toEqual([])
})

test('a test of one letter goes to whoever asks for it, and leads nowhere', async () => {
  const own = preview.document.querySelector('input[name=email]')
  expect(own?.getAttribute('value')).toBe('everything@countersign.example')
  const wrong = await press(preview, 'Send a test', { letter: 'release', email: 'nobody' })
  expect([wrong.status, messageBeside(wrong, 'email')]).toEqual([
    422,
    expect.stringContaining('correct format'),
  ])
  const mine = { letter: 'view.pthb', email: 'me@hpma-wales.example' }
  const presses = await Promise.all([1, 2].map(() => press(preview, 'Send a test', mine)))
  for (const done of presses) expect(done.text).toContain('is on its way to me@hpma-wales.example')
  await cloud.settled()
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    to: ['me@hpma-wales.example'],
    subject: expect.stringMatching(/^\[Test\] Proposal/),
  })
  expect(letter?.text).toContain('Powys Teaching Health Board')
  const link = /https?:\/\/\S+\/answer\/\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  expect((await visit(link)).status).toBe(404)
})

test('when the directory has changed since, nothing goes and the letters are shown again', async () => {
  const chair = await visit(`${cloud.url}/console/directory/link-officer/offices/-/chair`)
  await answer(chair, { whether: 'vacant' })
  const again = await press(preview, 'Release')
  expect(again.text).toContain('What would go out has changed since you looked at it. Nothing was sent.')
  expect(again.text).toContain('Branch committee chair: nobody holds the office')
  await answer(await visit(chair.url), {
    ...{ whether: 'held', name: 'Mari Prosser', email: 'chair@hpma-wales.example', language: 'both' },
  })
  await cloud.settled()
  expect(await letters()).toHaveLength(1)
})

test('who asked not to be asked yet is left out, and is included only with a reason', async () => {
  expect(preview.text).not.toContain('Left out')
  const said = { answer: 'no-nomination', not_before: '2027-09-01' }
  await putAnswer(cloud, 'pthb', 'LO-F4', said, '2026-11-02T10:00:00.000Z')
  const seen = await press(preview, 'Release')
  expect(seen.text).toContain('What would go out has changed')
  expect(seen.text).toMatch(
    /Powys Teaching Health Board Said that they will not nominate, and not to ask again before Wednesday 1 September 2027/,
  )
  const refused = await press(seen, 'Release', { include: 'pthb' })
  expect([refused.status, messageBeside(refused, 'include_why')]).toEqual([
    422,
    expect.stringContaining('Enter why they are asked all the same'),
  ])
  const typed = { include: 'pthb', include_why: 'The new director wants it.' }
  const tested = await press(refused, 'Send a test', { ...typed, email: 'nobody' })
  expect(messageBeside(tested, 'email')).toContain('correct format')
  for (const page of [refused, tested])
    expect(page.document.querySelector('input[value=pthb]')?.hasAttribute('checked')).toBe(true)
  expect(tested.document.querySelector('textarea')?.text.trim()).toBe(typed.include_why)
})

test('what is released is what was seen, once', async () => {
  const seen = await visit(preview.url)
  const why = { include: 'pthb', include_why: 'The new director wants it.' }
  const run = await press(seen, 'Release', why)
  expect(run.text).toMatch(/Included, although asked not to be asked yet.*Powys.*The new director wants it\./)
  await cloud.settled()
  expect(run.url).toMatch(/\/console\/runs\//)
  expect((await press(seen, 'Release')).url).toBe(run.url)
  await cloud.settled()
  const letter = await cloud.inbox.newest('chair@hpma-wales.example', 'Please approve')
  expect(await letters()).toHaveLength(2)
  expect(seen.text).toContain(letter.subject)
  expect((await visit(preview.url)).url).toBe(run.url)
})

test('another for the same date is warned of, with the way to the one under way', async () => {
  expect(preview.text).not.toContain('under way for the same date')
  const [meeting, later] = await Promise.all(
    [0, 7].map((days) => lo.daysFromNow(cloud, lo.DAYS_TO_MEETING + days)),
  )
  const again = async (day: string) =>
    answer(await visit(`${cloud.url}/console/start/link-officer/appoint`), lo.proposal(day))
  const warned = await again(meeting!)
  expect(warned.text).toContain('“Appoint link officers” is under way for the same date already')
  const link = warned.document.querySelector('main a[href^="/console/runs/"]')
  expect((await visit(new URL(link?.getAttribute('href') ?? '', warned.url).href)).text).toContain(link?.text)
  expect((await again(later!)).text).not.toContain('under way for the same date')
})

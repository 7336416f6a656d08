import { afterAll, beforeAll, expect, test } from 'vitest'
import { visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import * as lo from './link-officer.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

test('a round runs from the proposal to a link officer in post', async () => {
  await cloud.clock.to('2026-11-30T10:00:00Z')
  const run = await lo.administratorWritesTheProposal(cloud)
  expect(run.heading).toContain('Appoint link officers')
  const released = await lo.chairReleasesIt(cloud)
  expect(released.text).toContain('Answer sent')
  expect((await cloud.inbox.all()).filter((letter) => letter.subject.startsWith('Proposal:'))).toHaveLength(
    13,
  )
  await lo.meetingDecides(cloud, 'agreed')
  const asked = (await cloud.inbox.all()).filter((letter) => letter.subject.startsWith('Please nominate'))
  expect(asked).toHaveLength(13)
  await lo.directorAnswers(cloud, 'hywel-dda', lo.nomination)
  await cloud.inbox.newest('gwen@hywel-dda.example', 'You have been nominated')
  console.log((await visit(run.url)).text)
})

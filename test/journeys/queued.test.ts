import { afterAll, beforeAll, expect, test } from 'vitest'
import { items, leaveDue, leaveQueued } from './aws.ts'
import { type Cloud, startCloud } from './cloud.ts'
import * as lo from './link-officer.ts'
import { metricOf } from './metrics.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

test('a letter that was queued and never sent goes the next morning, and once', async () => {
  await lo.administratorProposes(cloud)
  // Nothing more is told of the letter that went: an event of it would say that it need not go.
  const before = (await cloud.inbox.all()).length
  const found = async () => (await items(cloud)).find((item) => item.letter === 'LO-L20')!
  const told = { state: 'sent', acceptedAt: expect.any(String), deliveredAt: expect.any(String) }
  await expect.poll(found, { timeout: 10_000 }).toMatchObject(told)
  const letter = await found()
  expect(letter.chase).toBeUndefined()
  const ask = (await items(cloud)).find(({ sk, chase }) => sk.startsWith('0#ASK#release') && chase)!
  await leaveQueued(cloud, letter, ask, '2026-11-30')
  await leaveDue(cloud, ask, '2026-11-30')
  await cloud.clock.to('2026-12-01T12:00:00Z')
  // What the alarms are made of: it waited for a day, and an ask was left from before.
  // What a thread writes reaches its log a moment after it has answered.
  await expect.poll(() => metricOf(cloud, 'letters.waiting')).toContain(1)
  await expect.poll(() => Math.max(...metricOf(cloud, 'asks.stuck'))).toBe(1)
  expect(Math.min(...metricOf(cloud, 'calendar.left'))).toBeGreaterThan(0)
  expect((await cloud.inbox.all()).length).toBe(before + 1)
  await cloud.clock.to('2026-12-02T12:00:00Z')
  expect((await cloud.inbox.all()).length).toBe(before + 1)
})

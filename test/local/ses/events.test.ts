import { expect, test } from 'vitest'
import type { BusEvent } from '../../../local/contracts.ts'
import type { InboxLetter } from '../../../local/ses/inbox-letter.ts'
import { serveSes } from './serve.ts'

const mail = { from: 'a@example.com', to: 'b@example.com', subject: 'Hello', text: 'Hello' }
const settings = { ConfigurationSetName: 'letters', Tags: [{ Name: 'run', Value: 'run-1' }] }
const hour = 3_600_000
const rule = (then: string, address = 'b@example.com') =>
  JSON.stringify({ address }).replace('}', `,"then":"${then}"}`)

/** What was told, in order: Email Bounced as `Bounced Permanent General`. */
const told = (events: BusEvent[]) =>
  events.map(({ 'detail-type': type, detail }) => {
    const { bounceType = '', bounceSubType = '' } = (detail.bounce ?? {}) as Record<string, string>
    return `${type.replace('Email ', '')} ${bounceType} ${bounceSubType}`.trim()
  })

test.for([
  ['success@simulator.amazonses.com', ['Sent', 'Delivered']],
  ['bounce@simulator.amazonses.com', ['Sent', 'Bounced Permanent General']],
  ['bounce+label1@simulator.amazonses.com', ['Sent', 'Bounced Permanent General']],
  ['complaint@simulator.amazonses.com', ['Sent', 'Delivered', 'Complaint Received']],
  ['ooto@simulator.amazonses.com', ['Sent', 'Delivered']],
  ['suppressionlist@simulator.amazonses.com', ['Sent', 'Bounced Permanent Suppressed']],
] as const)('%s: %j', async ([to, expected]) => {
  const { send, events, clock, call } = await serveSes()
  await send({ ...mail, to }, settings)
  expect(told(events)).toEqual(['Sent'])
  clock.move(hour)
  expect(told(events)).toEqual(expected)
  expect((await call('GET', '/_local/inbox/suppressed')).body).toEqual([])
})

test.for([
  ['deliver', ['Sent', 'Delivered']],
  ['bounce', ['Sent', 'Bounced Permanent General']],
  ['soft-bounce', ['Sent', 'Bounced Transient General']],
  ['complaint', ['Sent', 'Delivered', 'Complaint Received']],
  ['delay', ['Sent', 'Delivery Delayed', 'Delivered']],
  ['silence', ['Sent']],
] as const)('a rule makes it %s, also after a restart', async ([then, expected]) => {
  const first = await serveSes()
  expect((await first.call('POST', '/_local/inbox/rules', rule(then))).body).toEqual({
    'b@example.com': then,
  })
  await first.stop()
  const { send, events, clock } = await serveSes({ dataDir: first.dataDir })
  await send({ ...mail, to: 'B@example.com' }, settings)
  clock.move(hour)
  expect(told(events)).toEqual(expected)
})

test('each recipient is told of alone, and events say what SES says', async () => {
  const { send, events, clock, call } = await serveSes()
  await call('POST', '/_local/inbox/rules', rule('bounce', 'c@example.com'))
  const { MessageId } = await send({ ...mail, cc: 'c@example.com' }, settings)
  clock.move(5000)
  expect(events.map(({ detail }) => detail)).toMatchObject([
    {
      eventType: 'Send',
      send: {},
      mail: { messageId: MessageId, destination: ['b@example.com', 'c@example.com'] },
    },
    {
      eventType: 'Delivery',
      delivery: {
        timestamp: '2026-11-23T09:00:01.000Z',
        recipients: ['b@example.com'],
        smtpResponse: expect.any(String),
      },
    },
    {
      eventType: 'Bounce',
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [{ emailAddress: 'c@example.com', action: 'failed', status: '5.1.1' }],
        timestamp: '2026-11-23T09:00:01.000Z',
        feedbackId: expect.any(String),
      },
      mail: {
        timestamp: '2026-11-23T09:00:00.000Z',
        commonHeaders: { subject: 'Hello', to: ['b@example.com'] },
        tags: { run: ['run-1'], 'ses:configuration-set': ['letters'] },
      },
    },
  ])
})

test('an address that bounced hard or complained is suppressed until it is taken off the list', async () => {
  const { send, events, clock, call, ses } = await serveSes()
  await call('POST', '/_local/inbox/rules', rule('bounce'))
  await send(mail, settings)
  clock.move(5000)
  await call('POST', '/_local/inbox/rules', rule('deliver'))
  await send(mail, settings)
  clock.move(5000)
  expect(told(events).slice(2)).toEqual(['Sent', 'Bounced Permanent OnAccountSuppressionList'])
  expect(await ses.letters()).toHaveLength(2)

  const { body } = await call('GET', '/_local/inbox/suppressed')
  expect(body).toMatchObject([{ address: 'b@example.com', reason: 'BOUNCE' }])
  expect((await call('DELETE', '/_local/inbox/suppressed/b@example.com')).status).toBe(204)
  expect((await call('DELETE', '/_local/inbox/suppressed/b@example.com')).status).toBe(404)
  await send(mail, settings)
  clock.move(5000)
  expect(told(events).slice(4)).toEqual(['Sent', 'Delivered'])
})

test('SESv2 lists the suppressed addresses and takes them off', async () => {
  const { ses, call } = await serveSes()
  ses.addresses.suppress({ address: 'b@example.com', reason: 'COMPLAINT', since: 0 })
  const ask = async (method: string, path: string) => {
    const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/ses/aws4_request' }
    const { status, body } = await ses.handle({ method, path, rawQuery: '', headers, body: Buffer.alloc(0) })
    return [status, JSON.parse(String(body))]
  }
  const one = '/v2/email/suppression/addresses/b%40example.com'
  expect(await ask('GET', one)).toMatchObject([200, { SuppressedDestination: { Reason: 'COMPLAINT' } }])
  expect(await ask('DELETE', one)).toEqual([200, {}])
  expect(await ask('GET', one)).toMatchObject([404, { message: expect.stringContaining('does not exist') }])
  expect((await call('GET', '/_local/inbox/suppressed')).body).toEqual([])
})

test('events can be made to come late, twice and out of order', async () => {
  const { send, events, clock, call } = await serveSes()
  await call('POST', '/_local/inbox/rules', rule('silence'))
  await send(mail, settings)
  clock.move(48 * hour)
  const tell = (body: object) => call('POST', '/_local/inbox/1/events', JSON.stringify(body))
  expect((await tell({ type: 'bounce', again: true })).status).toBe(409)
  await tell({ type: 'complaint' })
  await tell({ type: 'delivery', timestamp: '2026-11-23T09:00:02Z', address: 'b@example.com' })
  expect((await tell({ type: 'complaint', again: true })).body).toMatchObject({
    type: 'complaint',
    published: true,
  })
  expect(told(events)).toEqual(['Sent', 'Complaint Received', 'Delivered', 'Complaint Received'])
  expect(events[3]).toEqual(events[1])
  expect(events[2]!.detail.delivery).toMatchObject({ timestamp: '2026-11-23T09:00:02.000Z' })
})

test.for([
  ['/_local/inbox/9/events', '{"type":"bounce"}', 404],
  ['/_local/inbox/1/events', '{"type":"open"}', 400],
  ['/_local/inbox/1/events', '{"type":"bounce","address":"else@example.com"}', 400],
  ['/_local/inbox/1/events', '{"type":"bounce","timestamp":"soon"}', 400],
  ['/_local/inbox/1/events', '{', 400],
  ['/_local/inbox/rules', '{"address":"b@example.com","then":"explode"}', 400],
] as const)('%s refuses %s with %i, in words', async ([path, body, status]) => {
  const { send, call, events } = await serveSes()
  await send(mail, settings)
  const answer = await call('POST', path, body)
  expect([answer.status, answer.body]).toEqual([status, { message: expect.any(String) }])
  expect(told(events)).toEqual(['Sent'])
})

test('an event that was not due yet when the process ended comes after the next start', async () => {
  const first = await serveSes()
  await first.send(mail, settings)
  await first.stop()
  const second = await serveSes({ dataDir: first.dataDir })
  expect(told(second.events)).toEqual([])
  second.clock.move(hour)
  expect(told(second.events)).toEqual(['Delivered'])
})

test('what no destination asks for is told nobody, wakes nobody, and shows in the inbox', async () => {
  const { send, events, clock, get } = await serveSes({ types: ['bounce'] })
  await send(mail, settings)
  await send({ ...mail, to: 'bounce@simulator.amazonses.com' })
  expect(clock.next()).toBeUndefined()
  clock.move(hour)
  expect(events).toEqual([])
  const letters = (await (await get('/_local/inbox', 'application/json')).json()) as (InboxLetter & {
    events: { type: string; at: string }[]
  })[]
  expect(letters.map((letter) => letter.events.map(({ type }) => type))).toEqual([
    ['send', 'delivery'],
    ['send', 'bounce'],
  ])
  const page = await (await get('/_local/inbox')).text()
  expect(page).toContain('<strong>Delivered</strong>')
  expect(page).toContain('<strong>Bounced</strong>')
})

test('a person makes a letter bounce with a button of its page', async () => {
  const { send, endpoint, events, get } = await serveSes()
  await send(mail, settings)
  const page = await (await get('/_local/inbox/1')).text()
  const [, action, type] = /<form method="post" action="([^"]+)"[\s\S]*?name="type" value="([^"]+)"/.exec(
    page,
  )!
  const body = new URLSearchParams({ type: type! })
  const { status, headers } = await fetch(endpoint + action, { method: 'POST', body, redirect: 'manual' })
  expect([status, headers.get('location')]).toEqual([303, '/_local/inbox/1'])
  expect(told(events)).toEqual(['Sent', 'Bounced Permanent General'])
})

import {
  GetAccountSendingEnabledCommand,
  GetSendQuotaCommand,
  ListIdentitiesCommand,
} from '@aws-sdk/client-ses'
import { expect, test } from 'vitest'
import { serveSes } from './serve.ts'

const mail = { from: 'a@example.com', to: 'b@example.com', subject: 'Hello', text: 'Hello' }

test('a letter arrives as it was sent, Welsh letters, long lines and attachments too', async () => {
  const { send, ses, clock } = await serveSes()
  clock.move(86_400_000)
  const pdf = Buffer.from(Array.from({ length: 5000 }, (_, n) => n % 256))
  const { MessageId } = await send(
    {
      from: { name: 'Siân Ŵyn', address: 'sian@example.com' },
      to: [{ name: 'Llŷr ap Dŵr', address: 'llyr@example.com' }, 'second@example.com'],
      cc: 'copy@example.com',
      replyTo: 'team@example.com',
      subject: 'Gŵyl y Tŷ: a subject so long that it must be folded over several lines of the header, ŵ ŷ',
      text: `Annwyl Llŷr,\n${'ŵŷ long '.repeat(400)}`,
      html: '<p>Annwyl <b>Llŷr</b></p>',
      attachments: [
        { filename: 'cyfarfod-tŷ.pdf', content: pdf, contentType: 'application/pdf' },
        { filename: 'invite.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' },
      ],
    },
    { ConfigurationSetName: 'letters', Tags: [{ Name: 'letter', Value: 'run-1_ask-1' }] },
  )
  expect(MessageId).toMatch(/^[0-9a-f]{16}-[0-9a-f-]{36}-000000$/)
  expect(await ses.letters()).toHaveLength(1)
  expect(await ses.letter('1')).toMatchObject({
    id: '1',
    messageId: MessageId,
    from: 'Siân Ŵyn <sian@example.com>',
    to: ['llyr@example.com', 'second@example.com'],
    cc: ['copy@example.com'],
    replyTo: ['team@example.com'],
    subject: 'Gŵyl y Tŷ: a subject so long that it must be folded over several lines of the header, ŵ ŷ',
    date: '2026-11-24T09:00:00.000Z',
    text: expect.stringMatching(/^Annwyl Llŷr,\n(ŵŷ long ){400}/),
    html: expect.stringContaining('<b>Llŷr</b>'),
    attachments: [
      {
        filename: 'cyfarfod-tŷ.pdf',
        contentType: 'application/pdf',
        content: pdf.toString('base64'),
        size: 5000,
      },
      {
        filename: 'invite.ics',
        contentType: 'text/calendar',
        content: 'BEGIN:VCALENDAR\n',
        encoding: 'utf8',
      },
    ],
    source: 'sian@example.com',
    destinations: ['llyr@example.com', 'second@example.com', 'copy@example.com'],
    tags: [{ name: 'letter', value: 'run-1_ask-1' }],
    configurationSet: 'letters',
  })
})

test('the envelope decides who gets it, and headers may name the set and the tags', async () => {
  const { send, ses } = await serveSes()
  await send(
    {
      ...mail,
      headers: { 'X-SES-CONFIGURATION-SET': 'letters', 'X-SES-MESSAGE-TAGS': 'run=1, step=view' },
    },
    { Source: 'Bounces <bounces@example.com>', Destinations: ['only@example.com'] },
  )
  expect(await ses.letter('1')).toMatchObject({
    to: ['b@example.com'],
    source: 'bounces@example.com',
    destinations: ['only@example.com'],
    configurationSet: 'letters',
    tags: [
      { name: 'run', value: '1' },
      { name: 'step', value: 'view' },
    ],
  })
})

test('letters outlive a restart, in order, with the message byte for byte', async () => {
  const first = await serveSes()
  for (const subject of ['one', 'two']) await first.send({ ...mail, subject })
  const raw = first.ses.raw('2')
  await first.stop()
  const second = await serveSes({ dataDir: first.dataDir })
  await second.send({ ...mail, subject: 'three' })
  expect((await second.ses.letters()).map(({ id, subject }) => [id, subject])).toEqual([
    ['1', 'one'],
    ['2', 'two'],
    ['3', 'three'],
  ])
  expect(second.ses.raw('2')).toEqual(raw)
})

test('the quota counts the recipients of the last day', async () => {
  const { client, send, clock } = await serveSes()
  await send({ ...mail, cc: 'c@example.com' })
  const sent = async () => (await client.send(new GetSendQuotaCommand({}))).SentLast24Hours
  expect(await sent()).toBe(2)
  clock.move(86_400_001)
  expect(await sent()).toBe(0)
  expect((await client.send(new GetAccountSendingEnabledCommand({}))).Enabled).toBe(true)
})

const raw = (...headers: string[]) => `${headers.join('\r\n')}\r\n\r\nHello`
const good = ['From: a@example.com', 'To: b@example.com', 'Subject: Hello']
const many = Array.from({ length: 51 }, (_, n) => `p${n}@example.com`)

test.for([
  ['no From', raw('To: b@example.com'), {}, "Missing required header 'From'."],
  ['a From that is no address', raw('From: nobody', 'To: b@example.com'), {}, "Missing final '@domain'"],
  ['nobody to send to', raw('From: a@example.com'), {}, "Missing required header 'To'."],
  ['51 recipients', raw(...good), { Destinations: many }, 'Recipient count exceeds 50.'],
  ['a recipient with ŵ', raw(...good), { Destinations: ['ŵ@example.com'] }, 'illegal character'],
  ['a line end in a recipient', raw(...good), { Destinations: ['b@example.com\r\nBcc: c@x.com'] }, 'control'],
  ['a line end in the source', raw(...good), { Source: 'a@example.com\nX: y' }, 'control'],
  [
    'Welsh letters bare in a header',
    raw(...good.slice(0, 2), 'Subject: Tŷ'),
    {},
    "Header 'Subject' contains",
  ],
  ['a header put in by a subject', raw(...good, 'To: c@example.com'), {}, "Duplicate header 'To'."],
  ['a bare LF in a header', raw(...good.slice(0, 2), 'Subject: Hi\nBcc: c@example.com'), {}, 'bare CR or LF'],
  ['a bare CR in a header', raw(...good.slice(0, 2), 'Subject: Hi\rBcc: c@example.com'), {}, 'bare CR or LF'],
  ['a line that is no header', raw(...good, 'and so on'), {}, 'Illegal header line'],
  ['no body', good.join('\r\n'), {}, 'separated by a blank line'],
  ['a line over 998 characters', raw(...good) + 'x'.repeat(1000), {}, 'Line is longer than 998'],
  ['over 10 MB', raw(...good) + 'x\r\n'.repeat(3_600_000), {}, 'Message length is more than 10485760'],
  ['a tag with a space', raw(...good), { Tags: [{ Name: 'a b', Value: 'c' }] }, 'Invalid tag name <a b>'],
] as const)('%s is refused, and nothing is kept', async ([, message, more, reason]) => {
  const { sendRaw, ses } = await serveSes()
  const error = await sendRaw(message, more as object).catch((e) => e)
  expect(error.name).toBe('InvalidParameterValue')
  expect(error.message).toContain(reason)
  expect(await ses.letters()).toEqual([])
})

test('an unknown configuration set, a sender not verified and an unknown action have their own errors', async () => {
  const { send, client } = await serveSes({ identities: ['example.com'] })
  await expect(send(mail, { ConfigurationSetName: 'other' })).rejects.toMatchObject({
    name: 'ConfigurationSetDoesNotExistException',
    ConfigurationSetName: 'other',
  })
  await expect(send({ ...mail, from: 'a@elsewhere.org' })).rejects.toMatchObject({
    name: 'MessageRejected',
    message: expect.stringContaining('failed the check in region EU-WEST-2: a@elsewhere.org'),
  })
  await expect(client.send(new ListIdentitiesCommand({}))).rejects.toMatchObject({ name: 'InvalidAction' })
})

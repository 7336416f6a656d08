import { expect, test } from 'vitest'
import type { InboxLetter } from '../../../local/ses/inbox-letter.ts'
import { serveSes } from './serve.ts'

const mail = { from: 'a@example.com', to: 'b@example.com', subject: 'Hello', text: 'Hello' }
const script = '<script>alert("1")</script>'

async function listed(get: (path: string, accept: string) => Promise<Response>, query = '') {
  const response = await get(`/_local/inbox${query}`, 'application/json')
  return ((await response.json()) as InboxLetter[]).map(({ subject }) => subject)
}

test('programs get all letters as JSON, newest last, and can ask for some', async () => {
  const { send, get } = await serveSes()
  await send({ ...mail, subject: 'First view' })
  await send({ ...mail, subject: 'Second view', to: 'Director@Example.com' })
  await send({ ...mail, subject: 'Reminder' }, { Destinations: ['director@example.com'] })
  expect(await listed(get)).toEqual(['First view', 'Second view', 'Reminder'])
  expect(await listed(get, '?to=director@')).toEqual(['Second view', 'Reminder'])
  expect(await listed(get, '?subject=VIEW&since=1')).toEqual(['Second view'])
  const letter = await (await get('/_local/inbox/3', 'application/json')).json()
  expect(letter).toMatchObject({ id: '3', subject: 'Reminder', text: 'Hello\n' })
})

test('people get pages in which everything of a letter is text', async () => {
  const { send, get } = await serveSes()
  await send({
    from: { name: script, address: 'a@example.com' },
    to: 'b@example.com',
    subject: script,
    text: script,
    html: `<p title='"'>${script}</p>`,
    headers: { 'X-Note': script },
    attachments: [{ filename: `${script}.txt`, content: 'x' }],
  })
  for (const path of [
    '/_local/inbox',
    `/_local/inbox?to=b&subject=${encodeURIComponent(script)}`,
    '/_local/inbox/1',
  ]) {
    const page = await get(path)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const body = await page.text()
    expect(body).not.toContain('<script')
    expect(body).toContain('&lt;script&gt;')
  }
})

test('the message and its attachments can be had as they were sent', async () => {
  const { send, get, ses } = await serveSes()
  await send({ ...mail, attachments: [{ filename: 'tŷ.bin', content: Buffer.from([0, 1, 255]) }] })
  const raw = await get('/_local/inbox/1/raw')
  expect(raw.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(Buffer.from(await raw.arrayBuffer())).toEqual(ses.raw('1'))
  const file = await get('/_local/inbox/1/attachments/1')
  expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''t%C5%B7.bin")
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0, 1, 255])
})

test('long lists come a hundred at a time, newest first', async () => {
  const { send, get } = await serveSes()
  for (let n = 1; n <= 101; n++) await send({ ...mail, subject: `Letter ${n}` })
  const first = await (await get('/_local/inbox')).text()
  expect(first).toContain('>Letter 101<')
  expect(first).not.toContain('>Letter 1<')
  const older = /href="(\/_local\/inbox\?before=\d+)">Older letters/.exec(first)![1]!
  expect(await (await get(older)).text()).toContain('>Letter 1<')
})

test.for([
  ['/_local/inbox/99', 404],
  ['/_local/inbox/x%3Cscript', 404],
  ['/_local/inbox/1/attachments/7', 404],
] as const)('%s answers %i', async ([path, status]) => {
  const { send, get } = await serveSes()
  await send(mail)
  expect((await get(path)).status).toBe(status)
})

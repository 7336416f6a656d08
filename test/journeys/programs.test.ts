import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openValidator } from '../shared/json/validator.ts'
import { browserOf } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

/** What a program finds out about what it got; nothing is known of it before. */
// biome-ignore lint/suspicious/noExplicitAny: as JSON.parse gives it
type Json = Record<string, any>

let cloud: Cloud
let round: lo.Round
let api: Json
beforeAll(async () => {
  cloud = await startCloud()
  round = await lo.administratorProposes(cloud)
  api = (await (await fetch(`${cloud.url}/openapi.json`)).json()) as Json
})
afterAll(() => cloud.stop())

const ACCEPT = { accept: 'application/json' }
const post = (url: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { ...ACCEPT, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
  })

/** The operation of this id, as the document has it: all that a program knows. */
function operationOf(id: string): { method: string; path: string; operation: Json } {
  for (const [path, methods] of Object.entries<Record<string, Json>>(api.paths))
    for (const [method, operation] of Object.entries<Json>(methods))
      if (operation.operationId === id) return { method, path, operation }
  throw new Error(`Nothing is described as ${id}`)
}

/** What is wrong with a value by a schema of the document. */
function wrongBy(schema: Json, value: unknown): unknown[] {
  const ajv = openValidator()
  ajv.addSchema({ $id: 'api', components: api.components })
  const own = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'))
  const valid = ajv.compile(own)
  return valid(value) ? [] : (valid.errors ?? [])
}

/** The body of a response, which is what the document says of this operation and status. */
async function asDescribed(id: string, response: Response): Promise<Json> {
  const described = operationOf(id).operation.responses[response.status]
  expect(described, `${id} says nothing of ${response.status}`).toBeDefined()
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  expect(Object.keys(described.content)).toContain(type)
  expect(response.headers.get('vary') ?? 'Accept').toBe('Accept')
  const body = (await response.json()) as Json
  expect(wrongBy(described.content[type].schema, body)).toEqual([])
  return body
}

const chairsLink = async () => linkIn(await cloud.inbox.newest('chair@', 'Please approve the proposal'))

/** The least that a schema asks for: the first of a choice, text as short as it may be. */
function sample(schema: Json): unknown {
  if ('const' in schema) return schema.const
  if (schema.oneOf) return sample(schema.oneOf[0])
  if (schema.type === 'object')
    return Object.fromEntries(schema.required.map((name: string) => [name, sample(schema.properties[name])]))
  if (schema.type === 'string') return 'A program'
  throw new Error(`The test cannot make ${JSON.stringify(schema)}`)
}

describe('a program that knows the description alone', () => {
  test('answers an ask from the form that it describes', async () => {
    const link = await chairsLink()
    const { path } = operationOf('answerAsk')
    const to = new URL(path.replace('{token}', link.split('/').at(-1)!), cloud.url).href
    const ask = await asDescribed('getAsk', await fetch(link, { headers: ACCEPT }))
    expect(ask).toMatchObject({ state: 'sent', due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    expect(new URL(ask.form.send.href, cloud.url).href).toBe(to)
    const form = { id: ask.form.id, version: ask.form.version }
    const answers = sample(api.components.schemas[ask.form.id]) as Json
    expect(wrongBy(ask.form.schema, answers)).toEqual([])
    const good = { form, answers }
    expect(
      wrongBy(operationOf('answerAsk').operation.requestBody.content['application/json'].schema, good),
    ).toEqual([])

    const { your_name: _, ...nameless } = answers
    const bad = await asDescribed(
      'answerAsk',
      await post(to, { form, answers: { ...nameless, decision: 'perhaps' } }),
    )
    expect(bad).toMatchObject({ type: '/problems/invalid', status: 422 })
    expect(bad.errors.map(({ pointer }: Json) => pointer)).toEqual([
      '/answers/decision',
      '/answers/your_name',
    ])
    const old = await asDescribed('answerAsk', await post(to, { form: { ...form, version: 0 }, answers }))
    expect(old).toMatchObject({ type: '/problems/form-changed', status: 409 })
    expect((await asDescribed('answerAsk', await post(to, []))).type).toBe('/problems/malformed')
    expect((await asDescribed('takeAction', await post(`${link}/decision`, good))).type).toBe(
      '/problems/not-to-programs',
    )
    expect((await asDescribed('getAsk', await fetch(link, { headers: ACCEPT }))).state).toBe('sent')

    const recorded = await asDescribed('answerAsk', await post(to, good))
    expect(recorded).toMatchObject({
      state: 'answered',
      answer: { form, answers, by: { name: 'A program', how: 'link' } },
    })
    const again = await asDescribed('answerAsk', await post(to, good))
    expect(again).toEqual(recorded)
    const other = await post(to, { form, answers: { ...answers, your_name: 'Somebody else' } })
    expect(await asDescribed('answerAsk', other)).toMatchObject({
      type: '/problems/already-answered',
      status: 409,
    })
    expect((await asDescribed('getAsk', await fetch(link, { headers: ACCEPT }))).answer).toEqual(
      recorded.answer,
    )
  })

  test('is told what is wrong, in a form that it can read, with words for people behind it', async () => {
    const unknown = await fetch(`${cloud.url}/answer/${'A'.repeat(43)}`, { headers: ACCEPT })
    const problem = await asDescribed('getAsk', unknown)
    expect(problem).toMatchObject({ type: '/problems/unknown-link', status: 404 })
    expect(problem.reference).toBeTruthy()
    const meaning = await fetch(new URL(problem.type, cloud.url), { headers: ACCEPT })
    expect((await asDescribed('getProblem', meaning)).heading).toBe('This link does not work')
    expect((await fetch(`${cloud.url}/nothing`, { headers: ACCEPT })).headers.get('content-type')).toBe(
      'application/problem+json',
    )
  })

  test('asks for more time, and has a letter sent again', async () => {
    await cloud.clock.advance('PT15M')
    const link = linkIn(await cloud.inbox.newest(lo.directorOf('powys'), 'Proposal:'))
    const ask = await asDescribed('getAsk', await fetch(link, { headers: ACCEPT }))
    const action = ask.actions.find(({ id }: Json) => id === 'more-time')
    const at = new URL(action.href, cloud.url)
    const { form } = await asDescribed('getAction', await fetch(at, { headers: ACCEPT }))
    const { id, version, send } = form
    expect(new URL(send.href, cloud.url).href).toBe(`${link}/more-time/check`)
    const sendWith = (answers: Json) => post(`${cloud.url}${send.href}`, { form: { id, version }, answers })
    expect(wrongBy(form.schema, {})).not.toEqual([])
    expect(await asDescribed('takeAction', await sendWith({}))).toMatchObject({
      errors: [{ pointer: '/answers/why' }],
    })
    const done = await sendWith({ why: 'I am away until the end of the week' })
    expect(done.status).toBe(303)
    const next = new URL(done.headers.get('location') ?? '', cloud.url)
    await asDescribed('getActionDone', await fetch(next, { headers: ACCEPT }))
    const sent = await post(`${cloud.url}/`, { reference: ask.reference })
    await asDescribed('sendLetterAgain', sent)
    expect(
      (await asDescribed('sendLetterAgain', await post(`${cloud.url}/`, { reference: 'x' }))).errors,
    ).toMatchObject([{ pointer: '/reference' }])
  })
})

describe('the console, to a program', () => {
  const get = async (path: string) => browserOf('everything')(`${cloud.url}${path}`, { headers: ACCEPT })

  test('is read with the cookie of a session, and says so without', async () => {
    const without = await fetch(`${cloud.url}/console`, { headers: ACCEPT })
    expect(without.headers.get('www-authenticate')).toContain('Cookie')
    expect(await asDescribed('listRuns', without)).toMatchObject({
      type: '/problems/signed-out',
      status: 401,
    })
  })

  test('answers what its pages answer', async () => {
    // Signs in, once.
    await browserOf('everything')(`${cloud.url}/console`)
    await browserOf('viewer')(`${cloud.url}/console`)
    const runs = await asDescribed('listRuns', await get('/console'))
    expect(runs.runs).toMatchObject([{ id: round.id, flow: 'appoint', state: 'running' }])
    const run = await asDescribed('getRun', await get(`/console/runs/${round.id}`))
    expect(run.answers).toMatchObject([{}, { answers: { your_name: 'A program' } }])
    const [begun] = run.rounds
    const board = await asDescribed('getBoard', await get(begun.board))
    expect([board.all, board.answered]).toEqual([13, 0])
    await asDescribed('getLetter', await get(run.letters[0].href))
    await asDescribed('getLedger', await get(`/console/runs/${round.id}/ledger`))
    await asDescribed('listTasks', await get('/console/tasks'))
    await asDescribed('getTask', await get(run.asks[0].href))
    await asDescribed('getRegister', await get('/console/register'))
    await asDescribed('search', await get('/console/search?q=powys'))
    await asDescribed('getDirectory', await get('/console/directory/link-officer'))
    const { schemes } = await asDescribed('listQuestions', await get('/console/questions'))
    expect(schemes[0].questions.length).toBeGreaterThan(5)
    for (const { text, href } of schemes[0].questions) {
      const { summary } = await asDescribed('getFinding', await get(href))
      expect(summary, text).not.toBe('')
      expect(await (await browserOf('everything')(`${cloud.url}${href}`)).text()).toContain(text)
    }
    expect((await get('/console/questions/link-officer/how')).status).toBe(404)

    const viewer = await browserOf('viewer')(`${cloud.url}/console/runs/${round.id}`, { headers: ACCEPT })
    const counts = await asDescribed('getRun', viewer)
    expect(counts.rounds).toMatchObject([{ runs: 13 }])
    expect(JSON.stringify(counts)).not.toMatch(/@|A program|asks|letters|units/)
    const tasks = await browserOf('viewer')(`${cloud.url}/console/tasks`, { headers: ACCEPT })
    expect(await asDescribed('listTasks', tasks)).toMatchObject({
      type: '/problems/not-allowed',
      status: 403,
    })
  })

  test('takes an action by JSON', async () => {
    const path = `/console/runs/${round.id}/do/stop`
    const { form } = await asDescribed('getRunAction', await get(path))
    const answers = { why: 'Proposed twice by mistake' }
    const done = await browserOf('everything')(`${cloud.url}${form.send.href}`, {
      method: 'POST',
      headers: { ...ACCEPT, 'content-type': 'application/json' },
      body: JSON.stringify({ form: { id: form.id, version: form.version }, answers }),
    })
    expect(done.status).toBe(200)
    await cloud.settled()
    expect((await asDescribed('getRun', await get(`/console/runs/${round.id}`))).run.state).toBe('stopped')
  })

  test('changes the directory by JSON', async () => {
    const send = (path: string, body: object) =>
      browserOf('everything')(`${cloud.url}${path}`, {
        method: 'POST',
        headers: { ...ACCEPT, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const at = '/console/directory/link-officer'
    const { url } = await get(`${at}/offices/pthb/workforce-director`)
    const { form } = await asDescribed('getHolder', await get(new URL(url).pathname))
    const { id, version } = form
    const answers = {
      ...{ whether: 'held', name: 'Nia Rees', email: 'nia@powys.example', language: 'en' },
      ...{ title_en: 'Director of People', title_cy: 'Cyfarwyddwr Pobl' },
      from: (await cloud.clock.now()).slice(0, 10),
    }
    const wrong = { form: { id, version }, answers: { ...answers, email: 'nia at powys' } }
    expect(await asDescribed('sendHolder', await send(form.send.href, wrong))).toMatchObject({
      errors: [{ pointer: '/answers/email' }],
    })
    const right = { form: { id, version }, answers }
    for (const _ of ['once', 'and again'])
      expect((await send(form.send.href, right)).url).toBe(`${cloud.url}${at}/units/pthb`)
    expect((await send(`${at}/units/pthb/out-of-scope`, {})).status).toBe(200)
    const unit = await asDescribed('getUnit', await get(`${at}/units/pthb`))
    expect(JSON.stringify(unit)).toContain('nia@powys.example')
    const { entries } = await asDescribed('getDirectoryLedger', await get(`${at}/ledger`))
    expect(entries.map(({ what }: Json) => what).slice(-2)).toEqual(['unit-changed', 'unit-changed'])
    const strange = await asDescribed('changeUnit', await send(`${at}/units/pthb/paint`, {}))
    expect(strange.type).toBe('/problems/not-found')
  })
})

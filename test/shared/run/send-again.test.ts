import { describe, expect, test } from 'vitest'
import { reassign } from '../../../shared/actions/reassign.ts'
import { ASK_STATES } from '../../../shared/run/records/ask.ts'
import { sendAgain } from '../../../shared/run/send-again.ts'
import { act, asked, chase, clock, days, put } from './chasing.ts'
import { naming } from './library.ts'

type Run = ReturnType<typeof asked>
const to = { name: 'Nia', email: 'nia@ash.example', why: 'She left.' }

function again(run: Run) {
  const sent = sendAgain(run.situation(), { step: 'naming', number: run.ask('naming').number }, run.letters)
  if (sent) run.keep(sent.change)
  return sent
}
const ids = (run: Run) => run.letters.map(({ id }) => id)

describe('a letter that is sent again', () => {
  const run = asked()
  const sent = again(run)
  test('is one more, with a link, to the same address', () => {
    expect(sent?.letter).toMatchObject({
      id: 'naming-1-L-1-2',
      letter: 'L-1',
      to: { email: 'kay@ash.example' },
      link: true,
      state: 'queued',
    })
  })
  test('leaves the ask as it is', () => {
    expect(sent?.change.asks).toBeUndefined()
    expect(run.ask('naming')).toMatchObject({ state: 'sent', due: days.due })
  })
  test('is told in the ledger by the reference that was typed', () => {
    expect(run.entries.at(-1)).toMatchObject({
      what: 'link-sent-again',
      who: `office:keeper ${run.ask('naming').reference}`,
      detail: { ask: 1, letter: 'naming-1-L-1-2' },
    })
  })
})

test('letters that are sent again count on beside those to a new address, and no two have one id', () => {
  const run = asked()
  again(run)
  act(run, reassign, to)
  again(run)
  act(run, reassign, { ...to, email: 'nia.rees@ash.example' })
  again(run)
  expect(ids(run)).toEqual([
    'naming-1-L-1-1',
    'naming-1-L-1-2',
    'naming-1-L-1-g2',
    'naming-1-L-1-4',
    'naming-1-L-1-g3',
    'naming-1-L-1-6',
  ])
  expect(run.letters.at(-1)?.to.email).toBe('nia.rees@ash.example')
})

test('a reminder with the ask’s own letter does not get in the way', () => {
  const run = asked({ clock: { ...clock, remindWith: undefined } })
  chase(run, days.remind)
  again(run)
  expect(ids(run)).toEqual(['naming-1-L-1-1', `naming-1-L-1-${days.remind}`, 'naming-1-L-1-3'])
})

test('the letters of a colleague’s ask are counted by themselves', () => {
  const run = asked()
  run.answer('naming', { ...naming, answer: 'pass' })
  run.comeTo('naming')
  again(run)
  expect(new Set(ids(run)).size).toBe(run.letters.length)
  expect(run.letters.at(-1)).toMatchObject({ ask: 2, to: { email: 'rhys@ash.example' } })
})

describe('nothing is sent again', () => {
  test.each(ASK_STATES.filter((state) => state !== 'sent'))('when the ask is %s', (state) => {
    const run = asked()
    put(run, { state })
    expect(again(run)).toBeUndefined()
  })
  test('when the ask was put without a letter', () => {
    expect(again(asked({ letter: undefined }))).toBeUndefined()
  })
  test('when there is no such ask', () => {
    const run = asked()
    expect(sendAgain(run.situation(), { step: 'naming', number: 7 }, run.letters)).toBeUndefined()
  })
})

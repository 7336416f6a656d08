import { describe, expect, test } from 'vitest'
import type { Change } from '../../../shared/run/change.ts'
import { breakRun } from '../../../shared/run/end-run.ts'
import { linkFor } from '../../../shared/run/link.ts'
import type { Opening } from '../../../shared/run/open-ask.ts'
import { takenUpWhole } from '../../../shared/run/retry-run.ts'
import { partsOf, readers } from '../scheme/readers.ts'
import { ashRun, library, naming } from './library.ts'
import type { Player } from './player.ts'

describe('an ask that is opened for the first time', () => {
  const run = ashRun()
  const opening = run.comeTo('naming', '2027-01-14T10:00:01.000Z', 'token')
  const ask = run.ask('naming')

  test('goes to today’s holder, with its dates, its form and the workflow’s token', () => {
    expect(opening.kind).toBe('open')
    expect(ask).toMatchObject({
      run: 'r1-libraries-ash',
      step: 'naming',
      number: 1,
      state: 'sent',
      holder: { as: 'office:keeper', name: 'Kay', email: 'kay@ash.example', language: 'cy' },
      form: { id: 'R-2', version: 1 },
      sent: '2027-01-14',
      due: '2027-01-25',
      closes: '2027-02-11',
      entered: '2027-01-14T10:00:01.000Z',
      taskToken: 'token',
    })
    expect(ask.reference).toMatch(/^RD-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  })
  test('queues one letter, in the holder’s language', () => {
    expect(run.letters).toHaveLength(1)
    expect(run.letters[0]).toMatchObject({
      id: 'naming-1-L-1-1',
      letter: 'L-1',
      step: 'naming',
      to: { name: 'Kay', email: 'kay@ash.example' },
      languages: ['cy'],
      state: 'queued',
    })
  })
  test('shows in the run where it is and when it is due', () => {
    expect(run.situation().file.run).toMatchObject({
      at: 'naming',
      due: '2027-01-25',
      sent: { naming: '2027-01-14' },
    })
  })
  test('is told in the ledger without a name or an address', () => {
    expect(run.entries.at(-1)).toMatchObject({ what: 'asked', who: 'system', step: 'naming' })
    expect(JSON.stringify(run.entries)).not.toMatch(/Kay|@/)
  })
})

describe('an ask that is come to again', () => {
  test('in the same entry, by a retry with a new token, is the same ask with the new token', () => {
    const run = ashRun()
    run.comeTo('naming', 'entry', 'token-1')
    const before = run.ask('naming')
    run.now = '2027-01-15T10:00:00.000Z'
    expect(run.comeTo('naming', 'entry', 'token-2').kind).toBe('open')
    expect(run.ask('naming')).toEqual({ ...before, taskToken: 'token-2' })
    expect(run.situation().file.asks).toHaveLength(1)
  })
  test('finds its first letter, and queues no second', () => {
    const run = ashRun()
    run.comeTo('naming', 'entry')
    const again = run.comeTo('naming', 'entry')
    expect(again).toMatchObject({ letters: [{ id: 'naming-1-L-1-1' }] })
    expect(run.letters.map(({ id }) => id)).toEqual(['naming-1-L-1-1'])
  })
  test('keeps the date on which it first asked', () => {
    const run = ashRun()
    run.comeTo('naming')
    run.answer('naming', naming)
    run.now = '2027-02-01T10:00:00.000Z'
    run.comeTo('naming')
    expect(run.situation().file.run.sent.naming).toBe('2027-01-14')
    expect(run.ask('naming')).toMatchObject({ number: 2, sent: '2027-02-01' })
  })
  test('in the same entry, after it was answered, is settled: the workflow is to be told', () => {
    const run = ashRun()
    run.comeTo('naming', 'entry')
    run.answer('naming', naming)
    const again = run.comeTo('naming', 'entry')
    expect(again).toMatchObject({ kind: 'settled', ask: { settled: { outcome: 'name' } } })
    expect(run.situation().file.asks).toHaveLength(1)
  })
  test('in a new entry, after it was answered, is a new ask with a reference of its own', () => {
    const run = ashRun()
    run.comeTo('naming', 'entry-1')
    run.answer('naming', naming)
    const first = run.ask('naming')
    expect(run.comeTo('naming', 'entry-2').kind).toBe('open')
    expect(run.ask('naming')).toMatchObject({ number: 2, state: 'sent' })
    expect(run.ask('naming').reference).not.toBe(first.reference)
  })
})

describe('an ask whose execution ended outside the flow', () => {
  const broken = () => {
    const run = ashRun()
    run.comeTo('naming', '2027-01-14T10:00:01.000Z')
    run.keep(
      breakRun(run.situation(), { at: 'naming', error: 'ExecutionAborted' }, '2027-01-14T11:00:00.000Z')!,
    )
    run.now = '2027-01-14T12:00:00.000Z'
    return run
  }
  const goOn = (run: Player) => {
    run.now = '2027-01-14T13:00:00.000Z'
    run.keep(takenUpWhole(run.situation())!)
  }

  test('is the same ask when the execution goes on', () => {
    const run = broken()
    goOn(run)
    expect(run.situation().file.run).toMatchObject({ state: 'running' })
    expect(run.comeTo('naming', '2027-01-14T12:00:01.000Z', 'new').kind).toBe('open')
    expect(run.situation().file.asks).toMatchObject([{ number: 1, taskToken: 'new' }])
  })
  test('was answered meanwhile: whichever execution goes on hears that', () => {
    const run = broken()
    run.answer('naming', naming)
    goOn(run)
    const heard = run.comeTo('naming', '2027-01-14T12:00:01.000Z')
    expect(heard).toMatchObject({ kind: 'settled', ask: { settled: { outcome: 'name' } } })
  })
  test('is asked anew when the flow comes back to it after that, and after an answer that came later', () => {
    const told = broken()
    told.answer('naming', naming)
    goOn(told)
    const { ask } = told.comeTo('naming') as Extract<Opening, { kind: 'settled' }>
    const change = {
      run: told.situation().file.run,
      ledger: [{ at: told.now, who: 'system', what: 'taken-up' }],
    }
    told.keep({ ...change, asks: [{ ask: { ...ask, toldAt: told.now }, from: ['answered'] }] } as Change)
    expect(told.comeTo('naming').kind).toBe('open')
    const later = broken()
    goOn(later)
    later.comeTo('naming')
    later.answer('naming', naming)
    expect(later.comeTo('naming').kind).toBe('open')
    expect(later.ask('naming').number).toBe(2)
  })
})

describe('an ask that was passed on', () => {
  const run = ashRun()
  run.comeTo('naming', 'entry-1')
  run.answer('naming', { answer: 'pass', reader_name: 'Col', reader_email: 'col@ash.example' })
  run.now = '2027-01-22T10:00:00.000Z'
  const opening = run.comeTo('naming', 'entry-2')

  test('goes to the colleague, in the language it was asked in', () => {
    expect(opening.kind).toBe('open')
    expect(run.ask('naming')).toMatchObject({
      number: 2,
      holder: { as: 'colleague', name: 'Col', email: 'col@ash.example', language: 'cy' },
    })
  })
  test('keeps the clock of the first', () => {
    expect(run.ask('naming')).toMatchObject({ sent: '2027-01-22', due: '2027-01-25', closes: '2027-02-11' })
  })
  test('sends whoever passed it on a copy without a link', () => {
    const sent = run.letters.slice(1).map(({ to, link }) => [to.email, link])
    expect(sent).toEqual([
      ['col@ash.example', true],
      ['kay@ash.example', false],
    ])
  })
  test('finds the copy too when it is opened again, for nobody may have sent it', () => {
    const again = run.comeTo('naming', 'entry-2')
    expect(again).toMatchObject({ letters: [{ id: 'naming-2-L-1-1' }, { id: 'naming-2-L-1-1-copy' }] })
  })
  test('can be passed on again', () => {
    run.answer('naming', { answer: 'pass', reader_name: 'Dai', reader_email: 'dai@ash.example' })
    run.comeTo('naming', 'entry-3')
    expect(run.ask('naming')).toMatchObject({ number: 3, holder: { name: 'Dai' }, due: '2027-01-25' })
  })
  test('is the office’s again when the flow comes back after an answer', () => {
    run.answer('naming', naming)
    run.comeTo('naming', 'entry-4')
    expect(run.ask('naming')).toMatchObject({
      number: 4,
      holder: { as: 'office:keeper' },
      sent: '2027-01-22',
    })
  })
})

describe('an ask of somebody who may not be there', () => {
  test('is skipped when nobody was named', () => {
    const run = ashRun()
    expect(run.comeTo('reading').kind).toBe('skipped')
    expect(run.situation().file).toMatchObject({ asks: [], run: { outcomes: { reading: 'skipped' } } })
    expect(run.entries.at(-1)).toMatchObject({ what: 'skipped', step: 'reading' })
    expect(run.letters).toEqual([])
  })
  test('goes to whoever was named', () => {
    const run = ashRun()
    run.comeTo('naming')
    run.answer('naming', naming)
    run.comeTo('reading')
    expect(run.ask('reading').holder).toMatchObject({ as: 'person:reader', email: 'rhys@ash.example' })
  })
})

describe('the dates of an ask', () => {
  test('are never before it was sent, nor the closing before the due date', () => {
    const scheme = readers()
    partsOf(scheme).naming.clock = {
      within: { workingDays: -2, from: 'answer.plan.day' },
      closesOn: { workingDays: -1, from: 'answer.plan.day' },
    }
    const run = ashRun(library, scheme)
    run.now = '2027-01-27T10:00:00.000Z'
    run.comeTo('naming')
    expect(run.ask('naming')).toMatchObject({ sent: '2027-01-27', due: '2027-01-27', closes: '2027-01-27' })
  })
  test('are those of London', () => {
    const run = ashRun()
    run.now = '2027-06-30T23:30:00.000Z'
    run.comeTo('naming')
    expect(run.ask('naming').sent).toBe('2027-07-01')
  })
})

test('who did not say a language gets the letter in all, and so does who said both', () => {
  for (const language of [undefined, 'both'] as const) {
    const run = ashRun({ ...library, holders: { keeper: { email: 'kay@ash.example', language } } })
    run.comeTo('naming')
    expect(run.letters[0]?.languages).toEqual(['en', 'cy'])
  }
})

test('a link is forgotten two years after it was made', () => {
  const link = linkFor('2027-01-14T10:00:00.000Z', ashRunAsked(), 'hash')
  expect(link).toMatchObject({ hash: 'hash', run: 'r1-libraries-ash', step: 'naming', number: 1 })
  expect(new Date(link.forgetAt * 1000).toISOString()).toBe('2029-01-13T10:00:00.000Z')
})

function ashRunAsked() {
  const run = ashRun()
  run.comeTo('naming')
  return run.ask('naming')
}

test('a run does not wait for what is only offered: it is where it was', () => {
  const scheme = readers()
  Object.assign(partsOf(scheme).reading, { offered: true, letter: undefined })
  const run = ashRun(library, scheme)
  run.comeTo('naming')
  run.answer('naming', naming)
  expect(run.comeTo('reading')).toMatchObject({ kind: 'open', letters: [] })
  expect(run.situation().file.run).toMatchObject({ at: 'naming', sent: { reading: '2027-01-14' } })
})

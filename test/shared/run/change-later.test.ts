import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { isReliedOn, mayChange } from '../../../shared/run/may-change.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import { playChild, playRun } from './player.ts'

const nominating = (name: string, more = {}) => ({
  answer: 'nominate',
  nominee_name: name,
  nominee_email: `${name.toLowerCase()}@powys.example`,
  nominee_language: 'en',
  why: `${name} is trusted.`,
  has_deputy: 'no',
  ...more,
})
const deputy = (name: string) => ({
  has_deputy: 'yes',
  deputy_name: name,
  deputy_email: `${name.toLowerCase()}@powys.example`,
})

/** Huw is nominated, with Jo as deputy, the run has gone on by it, and Huw is asked. */
function huwIsAsked(holders = linkOfficer.units[0]!.members[0]!.holders) {
  const organisation = { ...linkOfficer.units[0]!.members[0]!, holders }
  const run = playChild(playRun(linkOfficer, { meeting_date: '2027-02-10' }), 'nominations', organisation)
  run.comeTo('nomination')
  run.answer('nomination', nominating('Huw', deputy('Jo')))
  told(run, 'nomination')
  run.comeTo('acceptance')
  run.now = '2027-01-15T10:00:00.000Z'
  return run
}
type Played = ReturnType<typeof huwIsAsked>

/** The workflow was told, as the table notes it beside the ask. */
function told(run: Played, step: string): void {
  const { run: record } = run.situation().file
  const ask: Ask = { ...run.ask(step), toldAt: run.now }
  const entry = { at: run.now, who: 'system', what: 'viewed' as const }
  run.keep({ run: record, ledger: [entry], asks: [{ ask, from: [ask.state] }] })
}
const may = (run: Played, step = 'nomination') => mayChange(run.situation(), run.ask(step))
const lastEntries = (run: Played) => run.entries.slice(-2).map(({ what, step, who }) => [what, step, who])

describe('a director names somebody else while the first nominee is asked', () => {
  const run = huwIsAsked()
  const huw = run.ask('acceptance')
  const changed = run.answer('nomination', nominating('Mair', deputy('Ann')))!

  test('in one change: both answers stay, the first request is withdrawn, and the workflow hears of that', () => {
    const { answers, run: record } = run.situation().file
    expect(answers.filter(({ name }) => name === 'nomination').map(({ answers }) => answers.why)).toEqual([
      'Huw is trusted.',
      'Mair is trusted.',
    ])
    expect(changed.takenBack).toMatchObject({ step: 'acceptance', taskToken: huw.taskToken })
    expect(run.ask('acceptance')).toMatchObject({
      state: 'cancelled',
      settled: { outcome: 'back-to-nomination' },
    })
    expect(record.outcomes).toEqual({ nomination: 'nominate' })
    const { reference } = run.ask('nomination')
    expect(lastEntries(run)).toEqual([
      ['answer-changed', 'nomination', `office:workforce-director ${reference}`],
      ['taken-back', 'acceptance', `office:workforce-director ${reference}`],
    ])
    expect(JSON.stringify(run.entries)).not.toMatch(/Huw|Mair|@/)
  })
  test('the first nominee is told, without a link to answer; and the deputies are those of the new answer', () => {
    expect(run.letters.at(-1)).toMatchObject({
      ...{ letter: 'LO-L36', link: false, to: { name: 'Huw', email: 'huw@powys.example' } },
      recipient: { since: huw.holder.since },
    })
    expect(run.situation().file.people.map(({ who, name }) => [who, name])).toEqual([
      ['nominee', 'Mair'],
      ['deputy', 'Ann'],
    ])
  })
  test('on its way back the run finds the answer, asks nobody twice, and then asks the new nominee', () => {
    expect(may(run)).toBe(false)
    expect(run.comeTo('nomination')).toMatchObject({
      kind: 'settled',
      ask: { settled: { outcome: 'nominate' } },
    })
    told(run, 'nomination')
    expect(run.comeTo('acceptance')).toMatchObject({
      kind: 'open',
      ask: { number: 2, holder: { name: 'Mair' } },
    })
    expect(run.letters.at(-1)).toMatchObject({ letter: 'LO-L06', to: { email: 'mair@powys.example' } })
    expect(may(run)).toBe(true)
    // Taken back by an administrator after that, the question is put again.
    expect(run.comeTo('nomination')).toMatchObject({ kind: 'open', ask: { number: 2 } })
  })
})

test('who nominates nobody any more is heard as that', () => {
  const run = huwIsAsked()
  run.answer('nomination', { answer: 'no-nomination' })
  expect(run.comeTo('nomination')).toMatchObject({ ask: { settled: { outcome: 'no-nomination' } } })
  expect(run.situation().file.people).toEqual([])
  expect(run.letters.at(-1)?.letter).toBe('LO-L36')
})

test('passed on after all, the colleague has the whole time', () => {
  const run = huwIsAsked()
  run.now = '2027-03-01T10:00:00.000Z'
  run.answer('nomination', { answer: 'pass', pass_name: 'Col', pass_email: 'col@powys.example' })
  told(run, 'nomination')
  run.comeTo('nomination')
  expect(run.ask('nomination')).toMatchObject({
    number: 2,
    sent: '2027-03-01',
    due: '2027-03-31',
    holder: { name: 'Col' },
  })
  // She nominates, and can change that; the director, who has passed it on, cannot.
  run.answer('nomination', nominating('Mair'))
  told(run, 'nomination')
  run.comeTo('acceptance')
  expect(may(run)).toBe(true)
  const [first] = run.situation().file.asks
  expect(mayChange(run.situation(), first!)).toBe(false)
})

test('the same address stays asked, whatever else is put right', () => {
  const run = huwIsAsked()
  const huw = run.ask('acceptance')
  const letters = run.letters.length
  const changed = run.answer(
    'nomination',
    nominating('Huw', { nominee_name: 'Huw Ŵyn', nominee_language: 'cy' }),
  )
  expect(changed?.takenBack).toBeUndefined()
  expect(run.ask('acceptance')).toEqual({
    ...huw,
    holder: { ...huw.holder, name: 'Huw Ŵyn', language: 'cy' },
  })
  const [person] = run.situation().file.people
  expect(person).toMatchObject({ name: 'Huw Ŵyn', since: huw.holder.since })
  expect(run.letters).toHaveLength(letters)
  expect(may(run)).toBe(true)
})

test('a corrected address, or one that nothing reaches, gets no letter that says no', () => {
  const run = huwIsAsked()
  expect(
    run.answer('nomination', nominating('Huw', { nominee_email: 'huw.wyn@powys.example' }))?.takenBack,
  ).toBeDefined()
  expect(run.letters.at(-1)?.letter).toBe('LO-L06')
  const bounced = huwIsAsked()
  const ask: Ask = { ...bounced.ask('acceptance'), state: 'paused', pausedFor: 'undeliverable' }
  const entry = { at: bounced.now, who: 'system', what: 'undeliverable' as const }
  bounced.keep({ run: bounced.situation().file.run, ledger: [entry], asks: [{ ask, from: ['sent'] }] })
  expect(bounced.answer('nomination', nominating('Mair'))?.takenBack).toBeDefined()
  expect(bounced.letters.at(-1)?.letter).toBe('LO-L06')
})

describe('an answer cannot be changed', () => {
  test('once the nominee has answered; and of two at the same moment the second is refused', () => {
    const run = huwIsAsked()
    const before = run.situation()
    run.answer('acceptance', {
      answer: 'accept',
      full_name: 'Huw',
      email: 'huw@powys.example',
      language: 'en',
    })
    expect(may(run)).toBe(false)
    expect(isReliedOn(run.situation(), run.ask('nomination'))).toBe(true)
    expect(run.answer('nomination', nominating('Mair'))).toBeUndefined()
    expect(isReliedOn(before, run.ask('nomination'))).toBe(false)

    const other = huwIsAsked()
    other.answer('nomination', nominating('Mair'))
    expect(other.answer('acceptance', { answer: 'accept' })).toBeUndefined()
  })
  test('before the workflow was told of it, or by whoever no longer holds the office', () => {
    const run = huwIsAsked()
    const { situation } = run
    const untold = { ...run.ask('nomination'), toldAt: undefined }
    expect(mayChange(situation(), untold)).toBe(false)
    const unit = { ...situation().unit!, holders: { 'workforce-director': { email: 'new@powys.example' } } }
    expect(mayChange({ ...situation(), unit }, run.ask('nomination'))).toBe(false)
  })
  test('where a later one of the same name counts, or the run was stopped', () => {
    const run = huwIsAsked()
    run.answer('acceptance', { answer: 'decline', language: 'en' })
    run.now = '2027-01-18T10:00:00.000Z'
    run.comeTo('replacement')
    run.answer('replacement', nominating('Mair'))
    told(run, 'replacement')
    expect(isReliedOn(run.situation(), run.ask('replacement'))).toBe(false)
    run.comeTo('acceptance')
    expect([may(run), may(run, 'replacement')]).toEqual([false, true])
    const situation = run.situation()
    situation.file.run.state = 'stopped'
    expect(mayChange(situation, run.ask('replacement'))).toBe(false)
  })
})

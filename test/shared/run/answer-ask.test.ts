import { describe, expect, test } from 'vitest'
import { answerAsk } from '../../../shared/run/answer-ask.ts'
import { closeAsk } from '../../../shared/run/close-ask.ts'
import { failRun, finishRun } from '../../../shared/run/end-run.ts'
import { ASK_STATES } from '../../../shared/run/records/ask.ts'
import { latestAnswer } from '../../../shared/run/situation.ts'
import { partsOf, readers } from '../scheme/readers.ts'
import { ashRun, naming, plan } from './library.ts'
import { playRun } from './player.ts'

const given = {
  answers: naming,
  language: 'en',
  by: { name: 'Kay', title: 'Keeper', how: 'link' },
  shown: 'f00d',
} as const

function asked() {
  const run = ashRun()
  run.comeTo('naming', 'entry')
  return run
}

describe('an answer', () => {
  const run = asked()
  const settled = run.answer('naming', naming, { by: { name: 'Kay', title: 'Keeper', how: 'link' } })

  test('settles the ask with its outcome, by whom, when and what was shown', () => {
    expect(run.ask('naming')).toMatchObject({
      state: 'answered',
      settled: {
        at: run.now,
        outcome: 'name',
        by: { name: 'Kay', title: 'Keeper', how: 'link' },
        late: false,
        shown: 'f00d',
      },
    })
    expect(run.situation().file.run.outcomes).toEqual({ naming: 'name' })
  })
  test('is kept with the form and the version that it answers', () => {
    expect(settled?.change.answer).toMatchObject({
      run: 'r1-libraries-ash',
      name: 'naming',
      version: 1,
      step: 'naming',
      form: { id: 'R-2', version: 1 },
      answers: naming,
      reference: run.ask('naming').reference,
    })
  })
  test('makes the person known whom it names', () => {
    expect(run.situation().file.people).toEqual([
      { run: 'r1-libraries-ash', who: 'reader', name: 'Rhys', email: 'rhys@ash.example', since: run.now },
    ])
  })
  test('is told in the ledger by role and reference, without a name', () => {
    expect(run.entries.at(-1)).toMatchObject({
      who: `office:keeper ${run.ask('naming').reference}`,
      what: 'answered',
      step: 'naming',
      detail: { ask: 1, outcome: 'name', how: 'link', late: false, form: 'R-2', version: 1, answers: 1 },
    })
    expect(JSON.stringify(run.entries)).not.toMatch(/Kay|Rhys|@/)
  })
  test('may only be kept while the ask is open', () => {
    expect(settled?.change.asks?.flatMap(({ from }) => from)).not.toContain('answered')
    expect(() => run.keep(settled!.change)).toThrow('naming 1 is answered')
  })
  test('is the only one: a second changes nothing', () => {
    expect(run.answer('naming', { ...naming, answer: 'nobody' })).toBeUndefined()
    expect(run.situation().file.run.outcomes.naming).toBe('name')
  })
})

test.each(ASK_STATES.filter((state) => !['sent', 'paused'].includes(state)))(
  'an ask that is %s takes no answer, and is not closed',
  (state) => {
    const run = asked()
    const { naming: step, answerForm } = partsOf(readers())
    const ask = { ...run.ask('naming'), state }
    expect(answerAsk(run.situation(), step, answerForm, ask, given)).toBeUndefined()
    expect(closeAsk(run.situation(), ask)).toBeUndefined()
  },
)

describe('an answer is late', () => {
  test.each([
    ['2027-01-25T23:59:00.000Z', false],
    ['2027-01-26T00:00:00.000Z', true],
  ])('from the day after it was due: at %s it is %s', (now, late) => {
    const run = asked()
    run.now = now
    run.answer('naming', naming)
    expect(run.ask('naming').settled?.late).toBe(late)
    expect(run.entries.at(-1)?.detail?.late).toBe(late)
  })
})

describe('passing on', () => {
  const run = asked()
  const settled = run.answer('naming', {
    answer: 'pass',
    reader_name: 'Col',
    reader_email: 'col@ash.example',
  })
  test('settles the ask and says to whom it went', () => {
    expect(run.ask('naming')).toMatchObject({
      state: 'passed-on',
      settled: { outcome: 'pass' },
      passedTo: { name: 'Col', email: 'col@ash.example' },
    })
  })
  test('is no answer, and names nobody', () => {
    expect(settled?.change.answer).toBeUndefined()
    expect(run.situation().file).toMatchObject({ answers: [], people: [] })
    expect(run.entries.at(-1)?.what).toBe('passed-on')
    expect(JSON.stringify(run.entries)).not.toMatch(/Col|@/)
  })
})

describe('answers known by one name', () => {
  test('are versions of one another', () => {
    const run = asked()
    run.answer('naming', naming)
    run.comeTo('naming')
    run.answer('naming', { ...naming, reader_name: 'Siân' })
    expect(run.situation().file.answers.map(({ version }) => version)).toEqual([1, 2])
    expect(latestAnswer(run.situation(), 'naming')?.answers.reader_name).toBe('Siân')
  })
  test('take the place of one another when they answer the same form', () => {
    const run = playRun(readers(), plan)
    run.comeTo('rework')
    run.answer('rework', { day: '2027-03-01', held: 'no' })
    expect(latestAnswer(run.situation(), 'plan')).toMatchObject({
      version: 2,
      step: 'rework',
      form: { id: 'R-1' },
      answers: { day: '2027-03-01', held: 'no' },
    })
    expect(latestAnswer(run.situation(), 'plan')?.answers).not.toHaveProperty('present')
  })
  test('amend the one before when they answer another form: what is not asked stays', () => {
    const scheme = readers()
    partsOf(scheme).rework.form = 'R-2'
    const run = playRun(scheme, plan)
    run.comeTo('rework')
    run.answer('rework', naming)
    expect(latestAnswer(run.situation(), 'plan')).toMatchObject({
      version: 2,
      form: { id: 'R-1', version: 1 },
      answers: { ...plan, ...naming },
    })
  })
  test('of the parent are read by a child run, and never changed by it', () => {
    const run = ashRun()
    expect(latestAnswer(run.situation(), 'plan')?.answers).toEqual(plan)
    expect(run.situation().file.answers).toEqual([])
  })
})

describe('closing', () => {
  const run = asked()
  const closed = closeAsk(run.situation(), run.ask('naming'))!
  run.keep(closed.change)
  test('records silence as silence, by the clock', () => {
    expect(run.ask('naming')).toMatchObject({
      state: 'closed-no-answer',
      settled: { outcome: 'no-answer', by: { how: 'clock' } },
    })
    expect(run.situation().file.run.outcomes).toEqual({ naming: 'no-answer' })
    expect(run.entries.at(-1)).toMatchObject({ what: 'closed-no-answer', who: 'system', step: 'naming' })
  })
  test('comes too late for who answers afterwards', () => {
    expect(run.answer('naming', naming)).toBeUndefined()
  })
  test('comes too late after an answer', () => {
    const answered = asked()
    answered.answer('naming', naming)
    expect(closeAsk(answered.situation(), answered.ask('naming'))).toBeUndefined()
    expect(() => answered.keep(closed.change)).toThrow('naming 1 is answered')
  })
})

describe('a run', () => {
  test('ends once with its outcome', () => {
    const run = asked()
    run.keep(finishRun(run.situation(), 'named')!)
    expect(run.situation().file.run).toMatchObject({ state: 'finished', outcome: 'named', endedAt: run.now })
    expect(run.situation().file.run.at).toBeUndefined()
    expect(run.situation().file.run.due).toBeUndefined()
    expect(finishRun(run.situation(), 'named')).toBeUndefined()
  })
  test('fails with the name of the error', () => {
    const run = asked()
    run.keep(failRun(run.situation(), { at: 'naming', error: 'NobodyHolds', token: 't' })!)
    expect(run.situation().file.run).toMatchObject({ state: 'failed', outcome: 'NobodyHolds' })
    expect(run.entries.at(-1)).toMatchObject({ what: 'failed', detail: { outcome: 'NobodyHolds' } })
    expect(failRun(run.situation(), { at: 'naming', error: 'NobodyHolds', token: 't' })).toBeUndefined()
  })
})

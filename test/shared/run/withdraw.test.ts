import { describe, expect, test } from 'vitest'
import { valueFrom } from '../../../shared/letter/value-from.ts'
import { correctDetails } from '../../../shared/run/correct-details.ts'
import { correctableBy } from '../../../shared/run/correctable.ts'
import { latestAnswer } from '../../../shared/run/situation.ts'
import { stepDown } from '../../../shared/run/step-down.ts'
import { openTask } from '../../../shared/run/tasks.ts'
import { thisPerson } from '../../../shared/run/this-person.ts'
import { withdraw } from '../../../shared/run/withdraw.ts'
import { accepted, appointed, askedNominee, nominated, themselves } from './own-person.ts'
import type { Player } from './player.ts'

function gone(run: Player): Player {
  run.keep(withdraw(run.situation(), themselves(run))!.change)
  return run
}

describe('who withdraws', () => {
  test('is asked no more: the open question comes to that at once, and its tasks are done', () => {
    const run = askedNominee()
    const task = openTask(run.situation(), run.ask('acceptance'), 'phone', 'coordinator')
    run.keep({ run: run.situation().file.run, ledger: [entry(run)], tasks: [task] })
    const settled = withdraw(run.situation(), themselves(run))!
    run.keep(settled.change)
    expect(settled.asks).toMatchObject([
      { step: 'acceptance', state: 'cancelled', taskToken: expect.anything() },
    ])
    expect(run.ask('acceptance').settled).toMatchObject({ outcome: 'withdrawn', by: { how: 'link' } })
    expect(run.situation().file.run.outcomes.acceptance).toBe('withdrawn')
    expect(run.situation().file.tasks).toMatchObject([{ kind: 'phone', state: 'done' }])
  })
  test('is told of in the ledger by part and reference, without a name', () => {
    const run = gone(askedNominee())
    expect(run.entries.at(-1)).toMatchObject({
      who: `person:nominee ${run.ask('acceptance').reference}`,
      what: 'withdrawn',
      step: 'acceptance',
    })
    expect(JSON.stringify(run.entries)).not.toMatch(/Rees|@/)
  })
  test('before being asked is not asked afterwards', () => {
    const run = gone(nominated())
    const opening = run.comeTo('acceptance')
    expect(opening).toMatchObject({ kind: 'skipped', outcome: 'withdrawn' })
    expect(run.situation().file.run.outcomes.acceptance).toBe('withdrawn')
    expect(run.letters.filter(({ step }) => step === 'acceptance')).toEqual([])
  })
  test('while the answer can still be changed takes the answer back', () => {
    const run = askedNominee()
    run.answer('acceptance', accepted)
    const until = '2027-01-14T10:15:00.000Z'
    run.keep({
      run: run.situation().file.run,
      ledger: [entry(run)],
      asks: [{ ask: { ...run.ask('acceptance'), undoUntil: until, final: undefined }, from: ['answered'] }],
    })
    gone(run)
    expect(run.ask('acceptance')).toMatchObject({ state: 'cancelled', settled: { outcome: 'withdrawn' } })
  })
  test('does so once, and nobody does for somebody who was named instead', () => {
    const run = gone(askedNominee())
    const before = themselves(run)
    expect(withdraw(run.situation(), before)).toBeUndefined()
    run.now = '2027-01-18T10:00:00.000Z'
    run.comeTo('replacement')
    run.answer('replacement', {
      answer: 'nominate',
      nominee_name: 'Ifan',
      nominee_email: 'ifan@powys.example',
    })
    expect(themselves(run)).toMatchObject({ standing: 'named', person: { name: 'Ifan' } })
    const former = thisPerson(run.situation(), before, [])!
    expect(former).toMatchObject({ standing: 'over', person: { name: 'Siân Rees' } })
    expect(withdraw(run.situation(), former)).toBeUndefined()
    expect(correctDetails(run.situation(), former, former.person)).toBeUndefined()
  })
  test('in post does not: they step down, and an administrator is told once', () => {
    const { run, register } = appointed()
    const officer = themselves(run, 'nominee', register)
    expect(officer.standing).toBe('appointed')
    expect(withdraw(run.situation(), officer)).toBeUndefined()
    run.keep(stepDown(run.situation(), officer, 'At the end of May')!)
    expect(run.situation().file.tasks.filter(({ kind }) => kind !== 'answered')).toMatchObject([
      { kind: 'leaving', office: 'administrator', said: 'At the end of May', state: 'open' },
    ])
    expect(stepDown(run.situation(), officer, '')).toBeUndefined()
  })
})

describe('who corrects their details', () => {
  const details = {
    name: 'Siân Puw',
    email: 'sian.puw@powys.example',
    title: 'Head of HR',
    language: 'en',
  } as const
  test('is written to at the new address from now on, and keeps the question and its links', () => {
    const run = askedNominee()
    const before = run.ask('acceptance')
    run.keep(correctDetails(run.situation(), themselves(run), details)!)
    const { holder, ...rest } = run.ask('acceptance')
    expect(holder).toEqual({ ...before.holder, name: 'Siân Puw', email: details.email, language: 'en' })
    expect({ ...rest, holder: before.holder }).toEqual(before)
    expect(themselves(run).person).toMatchObject(details)
    expect(JSON.stringify(run.entries)).not.toMatch(/Puw|@/)
  })
  test('in post has the entry of the register corrected, and nothing else of it', () => {
    const { run, register } = appointed()
    const change = correctDetails(run.situation(), themselves(run, 'nominee', register), details)!
    expect(change.corrected).toEqual([{ ...register[0], ...details }])
  })
})

describe('what else somebody may change of what they answered', () => {
  const changed = (run: Player, share: string[]) => {
    const officer = themselves(run)
    return correctDetails(run.situation(), officer, officer.person, { share })!
  }
  test('is a version more of the answer, with all the rest of it, and letters show it from now on', () => {
    const { run } = appointed()
    const before = run.situation().file.answers.at(-1)!
    run.keep(changed(run, ['no-one']))
    expect(latestAnswer(run.situation(), 'acceptance')).toEqual({
      ...before,
      version: before.version + 1,
      answers: { ...before.answers, share: ['no-one'] },
      at: run.now,
    })
    const filling = { situation: run.situation(), language: 'cy' as const, page: () => '', round: [] }
    expect(valueFrom('answer.acceptance.share', filling)).toBe('Neb y tu allan i’r pwyllgor')
  })
  test('is told of in the ledger by the field, without the values', () => {
    const { run } = appointed()
    run.keep(changed(run, ['web-page']))
    expect(run.entries.at(-1)).toMatchObject({
      ...{ what: 'corrected', step: 'acceptance' },
      detail: { address: false, fields: 'share', answers: 2 },
    })
    expect(JSON.stringify(run.entries)).not.toMatch(/web-page|members/)
  })
  test('is no new version where it stays as it was', () => {
    const { run } = appointed()
    expect(changed(run, accepted.share).answer).toBeUndefined()
  })
  test('is nothing before they have answered, and nothing but what the scheme names', () => {
    expect(correctableBy(askedNominee().situation(), themselves(askedNominee()))).toBeUndefined()
    const { run } = appointed()
    const officer = themselves(run)
    const answers = { share: ['no-one'], answer: 'decline', adjustments: '' }
    const { answer } = correctDetails(run.situation(), officer, officer.person, answers)!
    expect(answer?.answers).toEqual({ ...accepted, share: ['no-one'] })
  })
  test('is not of an answer to a form that means something else by now', () => {
    const { run } = appointed()
    const situation = run.situation()
    situation.file.answers = situation.file.answers.map((answer) => ({
      ...answer,
      form: { ...answer.form, version: 99 },
    }))
    expect(correctableBy(situation, themselves(run))).toBeUndefined()
  })
})

const entry = (run: Player) => ({ at: run.now, who: 'system', what: 'changed' as const })

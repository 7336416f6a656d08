import { describe, expect, test } from 'vitest'
import { nudge } from '../../../shared/actions/nudge.ts'
import { pause } from '../../../shared/actions/pause.ts'
import { resume } from '../../../shared/actions/resume.ts'
import { handOverAsk } from '../../../shared/run/hand-over.ts'
import type { OfficeHolder, Unit } from '../../../shared/scheme/unit.ts'
import { act, asked, clock, days, put, tasksOf } from './chasing.ts'
import { library } from './library.ts'

type Run = ReturnType<typeof asked>
const why = { why: 'Holidays.' }
const nia: OfficeHolder = { name: 'Nia', email: 'nia@ash.example', language: 'en' }

/** What the open ask becomes when the directory says that this person, or nobody, is the keeper. */
function keeperIs(run: Run, keeper: OfficeHolder | undefined) {
  const unit: Unit = { ...library, holders: keeper ? { keeper } : {} }
  run.now = '2027-02-03T10:00:00.000Z'
  const change = handOverAsk({ ...run.situation(), unit }, run.step, run.ask('naming'), 'office:clerk')
  if (change) run.keep(change)
  return change
}

describe('an open ask of an office that changes hands', () => {
  test('goes to the new holder once, with its dates, and the old links die', () => {
    const run = asked()
    keeperIs(run, nia)
    expect(run.ask('naming')).toMatchObject({ holder: nia, generation: 2, due: days.due, state: 'sent' })
    expect(run.letters.at(-1)).toMatchObject({ to: { email: 'nia@ash.example' }, languages: ['en'] })
    expect(keeperIs(run, nia)).toBeUndefined()
  })
  test('stays where it is when only a language changes', () => {
    const run = asked()
    const change = keeperIs(run, { name: 'Kay', email: 'kay@ash.example', language: 'both' })
    expect(change?.letters ?? []).toEqual([])
    expect(run.ask('naming').generation).toBeUndefined()
    expect(run.ask('naming').holder.language).toBe('both')
  })
  test('stays where it is when a name becomes known, and goes out again when the name is another', () => {
    const nameless = asked({}, { unit: { ...library, holders: { keeper: { email: 'keeper@ash.example' } } } })
    keeperIs(nameless, { name: 'Kay', email: 'keeper@ash.example' })
    expect(nameless.letters).toHaveLength(1)
    keeperIs(nameless, { name: 'Nia', email: 'keeper@ash.example' })
    expect(nameless.letters).toHaveLength(2)
  })
  test('waits while nobody holds it, as a task, and has its full period with the next', () => {
    const run = asked()
    keeperIs(run, undefined)
    expect(run.ask('naming')).toMatchObject({ state: 'paused', pausedFor: 'nobody', generation: 2 })
    expect(keeperIs(run, undefined)).toBeUndefined()
    keeperIs(run, nia)
    expect(run.ask('naming')).toMatchObject({ state: 'sent', due: '2027-03-03', generation: 3 })
    expect(tasksOf(run)).toEqual(['nobody done'])
  })
  test('is left alone once it is answered, and when a person or colleague has it', () => {
    const answered = asked()
    put(answered, { state: 'answered' })
    expect(keeperIs(answered, nia)).toBeUndefined()
    const passed = asked()
    put(passed, { holder: { as: 'colleague', name: 'Col', email: 'col@ash.example' } })
    expect(keeperIs(passed, nia)).toBeUndefined()
  })
  test('that an administrator paused stays paused, and is with the new holder', () => {
    const run = asked()
    put(run, { state: 'paused', pausedFor: 'administrator' })
    expect(keeperIs(run, nia)?.letters ?? []).toEqual([])
    expect(run.ask('naming')).toMatchObject({ state: 'paused', holder: nia, generation: 2 })
  })
  test('that was paused comes to the new holder when it is taken up again, and no reminder speaks of an earlier letter', () => {
    const run = asked({ clock: { ...clock, remindWith: undefined } })
    act(run, pause, why, '2027-02-01')
    keeperIs(run, nia)
    act(run, resume, why, '2027-02-04')
    expect(run.letters.at(-1)).toMatchObject({ to: { name: 'Nia' } })
    expect(run.letters.at(-1)).not.toHaveProperty('repeats')
    act(run, nudge, why, '2027-02-08')
    expect(run.letters.at(-1)).toMatchObject({ to: { name: 'Nia' }, repeats: '2027-02-04' })
  })
  test('has no letter where it had none, and keeps what was begun', () => {
    const run = asked({ letter: undefined })
    keeperIs(run, nia)
    expect(run.ask('naming')).toMatchObject({ holder: nia })
    expect(run.ask('naming').generation).toBeUndefined()
  })
})

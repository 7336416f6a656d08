import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { addWorkingDays } from '../../../shared/calendar/working-days.ts'
import { chaseAsk } from '../../../shared/run/chase.ts'
import { holderOf } from '../../../shared/run/holder.ts'
import { stored } from '../../../shared/run/situation.ts'
import { asPerson } from '../../../shared/run/starts-due.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import type { TellStep } from '../../../shared/scheme/steps/tell.ts'
import type { WaitStep } from '../../../shared/scheme/steps/wait.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'
import { letterOf } from '../../shared/letter/filling.ts'
import { NOW, type Player, playRun } from '../../shared/run/player.ts'

/** A run of one flow of the scheme, started by these answers of a form. */
function begun(id: string, answers: Record<string, string>, form?: string): Player {
  const flow = linkOfficer.flows.find((one) => one.id === id)!
  const start = form ? { as: flow.start.as, form } : flow.start
  return playRun({ ...linkOfficer, flows: [{ ...flow, start }] }, answers)
}

/** Chases the newest ask of the step on a morning, and keeps what follows. */
function chased(run: Player, step: string, day: string): void {
  run.now = `${day}T09:00:00.000Z`
  const situation = run.situation()
  const done = chaseAsk(situation, stepOf(situation.flow, step) as AskStep, run.ask(step))
  if (done) run.keep(done.change)
}

test('a meeting that nobody records is told to the chair on the sixth working day after it (step 0.4)', () => {
  const meeting_date = '2027-02-10'
  const run = begun('appoint', {
    ...{ title: 'Link officers', why: 'Members ask', what: 'One each', ask: 'Nominate', cy_ready: 'yes' },
    meeting_date,
  })
  run.comeTo('meeting')
  chased(run, 'meeting', addWorkingDays(meeting_date, 5))
  expect(run.letters).toEqual([])
  chased(run, 'meeting', addWorkingDays(meeting_date, 6))
  expect(run.letters).toMatchObject([{ letter: 'LO-L24', to: { email: 'chair@hpma-wales.example' } }])
  expect(letterOf(run, 'meeting', 'LO-L24').text).toContain('10 February 2027')
})

test('each half-year the co-ordinator says what comes of the next session, and the administrator hears of silence', () => {
  const run = begun('development-session', {}, 'LO-S40')
  run.comeTo('next-session')
  expect(run.ask('next-session').holder.as).toBe('office:coordinator')
  chased(run, 'next-session', addWorkingDays(NOW.slice(0, 10), 11))
  expect(run.situation().file.tasks).toMatchObject([{ kind: 'overdue', office: 'administrator' }])
  run.answer('next-session', { decision: 'not-this-time', why: 'There was one in July.' })
  expect(run.ask('next-session').settled?.outcome).toBe('not-this-time')
  expect(run.situation().file.tasks).toMatchObject([{ state: 'done' }])
})

test('an organisation that nobody is nominated at is listed to the committee after 40 working days (step 5.2)', () => {
  const run = begun('leaving', { who: 'director', reason: 'leaving', last_day: '2027-01-29' })
  const { situation } = run
  const unit = linkOfficer.units[0]!.members.find(({ id }) => id === 'pthb')!
  const sian = {
    ...{ scheme: 'link-officer', role: 'link-officer', unit: unit.id, run: 'r0', step: 'appointment' },
    ...{ name: 'Siân Rees', email: 'sian@powys.example', from: '2026-01-14', until: '2027-01-29' },
  }
  Object.assign(run, { situation: () => ({ ...situation(), unit }) })
  run.keep({
    run: { ...run.situation().file.run, unit: unit.id },
    ledger: [{ at: NOW, who: 'system', what: 'changed' }],
    people: [asPerson(sian, run.situation().file.run.id)],
  })
  run.comeTo('nomination')
  const { flow } = run.situation()
  const { until } = stepOf(flow, 'forty-days') as WaitStep
  const listed = addWorkingDays(stored(run.situation(), until.from)!, until.workingDays)
  expect(listed).toBe('2027-03-11')
  chased(run, 'nomination', addWorkingDays(NOW.slice(0, 10), 31))
  expect(run.ask('nomination').settled?.outcome).toBe('no-answer')

  run.now = `${listed}T09:00:00.000Z`
  const committee = stepOf(flow, 'committee') as TellStep
  const recipient = holderOf(run.situation(), committee.who)
  expect(recipient.email).toBe('chair@hpma-wales.example')
  const letter = letterOf(run, 'nomination', committee.letter, {
    values: committee.values,
    filling: { recipient, register: [] },
  })
  expect(letter.text).toContain('although we asked for one on Thursday 14 January 2027')
  expect(letter.text).toContain('There is no deputy either')
})

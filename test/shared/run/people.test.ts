import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { appoint } from '../../../shared/run/appoint.ts'
import { holderOf } from '../../../shared/run/holder.ts'
import type { AppointStep } from '../../../shared/scheme/steps/appoint.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'
import { office, person } from '../../../shared/scheme/who.ts'
import { ashRun, library, naming } from './library.ts'
import { playChild, playRun } from './player.ts'

const nomination = {
  answer: 'nominate',
  nominee_name: 'Sian Rees',
  nominee_email: 'sian@powys.example',
  nominee_title: 'HR Manager',
  nominee_language: 'cy',
  has_deputy: 'yes',
  deputy_name: 'Jo Lee',
  deputy_email: 'jo@powys.example',
}
const accepted = {
  answer: 'accept',
  full_name: 'Siân Rees',
  email: 'sian.rees@powys.example',
  language: 'en',
}

function powys() {
  const organisation = linkOfficer.units[0]!.members[0]!
  const run = playChild(playRun(linkOfficer, { meeting_date: '2027-02-10' }), 'nominations', organisation)
  run.comeTo('nomination')
  run.answer('nomination', nomination)
  return run
}
const known = (run: ReturnType<typeof powys>, who: string) =>
  run.situation().file.people.find((one) => one.who === who)

describe('a nomination', () => {
  test('makes the nominee and the deputy known', () => {
    expect(known(powys(), 'nominee')).toMatchObject({
      name: 'Sian Rees',
      email: 'sian@powys.example',
      title: 'HR Manager',
      language: 'cy',
    })
    expect(known(powys(), 'deputy')).toMatchObject({ name: 'Jo Lee', email: 'jo@powys.example' })
  })
  test('that replaces another forgets the deputy it does not name, and everything about the first nominee', () => {
    const run = powys()
    run.comeTo('replacement')
    run.answer('replacement', {
      answer: 'nominate',
      nominee_name: 'Ifan',
      nominee_email: 'ifan@powys.example',
    })
    expect(run.situation().file.people).toEqual([
      {
        ...{ run: run.situation().file.run.id, who: 'nominee', name: 'Ifan' },
        ...{ email: 'ifan@powys.example', since: run.now },
      },
    ])
  })
  test('that is taken back forgets everybody it named', () => {
    const run = powys()
    run.comeTo('replacement')
    run.answer('replacement', { answer: 'no-nomination', decline_reason: 'no-one-available' })
    expect(run.situation().file.people).toEqual([])
  })
})

describe('a nominee', () => {
  test('corrects name, address and language, and keeps the job title that nobody asked again', () => {
    const run = powys()
    run.comeTo('acceptance')
    run.answer('acceptance', accepted)
    expect(known(run, 'nominee')).toMatchObject({
      name: 'Siân Rees',
      email: 'sian.rees@powys.example',
      title: 'HR Manager',
      language: 'en',
    })
    expect(known(run, 'deputy')).toMatchObject({ name: 'Jo Lee' })
  })
  test('who declines is still known: the director’s letter names nobody else', () => {
    const run = powys()
    run.comeTo('acceptance')
    run.answer('acceptance', { answer: 'decline' })
    expect(known(run, 'nominee')).toMatchObject({ name: 'Sian Rees', email: 'sian@powys.example' })
  })
})

describe('an appointment', () => {
  const appointed = (now: string) => {
    const run = powys()
    run.now = now
    const made = appoint(run.situation(), stepOf(linkOfficer.flows[0]!, 'appointment') as AppointStep, [])
    run.keep(made.change)
    return { run, ...made }
  }
  test('is for 24 months from today, with what is known of the person', () => {
    const { run, appointment } = appointed('2027-03-15T10:00:00.000Z')
    expect(appointment).toEqual({
      scheme: 'link-officer',
      role: 'link-officer',
      unit: linkOfficer.units[0]!.members[0]!.id,
      run: run.situation().file.run.id,
      step: 'appointment',
      name: 'Sian Rees',
      email: 'sian@powys.example',
      title: 'HR Manager',
      language: 'cy',
      from: '2027-03-15',
      until: '2029-03-15',
    })
    expect(run.situation().file.run).toMatchObject({
      outcomes: { appointment: 'appointed' },
      sent: { appointment: '2027-03-15' },
    })
  })
  test.each([
    ['2028-02-29T10:00:00.000Z', '2028-02-29', '2030-02-28'],
    ['2027-12-31T10:00:00.000Z', '2027-12-31', '2029-12-31'],
    ['2027-06-30T23:30:00.000Z', '2027-07-01', '2029-07-01'],
  ])('made at %s is from %s until %s', (now, from, until) => {
    expect(appointed(now).appointment).toMatchObject({ from, until })
  })
  test('is told in the ledger without the name', () => {
    const { run } = appointed('2027-03-15T10:00:00.000Z')
    expect(run.entries.at(-1)).toMatchObject({
      what: 'appointed',
      detail: { role: 'link-officer', from: '2027-03-15', until: '2029-03-15' },
    })
    expect(JSON.stringify(run.entries.at(-1))).not.toMatch(/Rees|@/)
  })
  test('of nobody is refused', () => {
    const step = stepOf(linkOfficer.flows[0]!, 'appointment') as AppointStep
    const run = playRun(linkOfficer, {})
    expect(() => appoint(run.situation(), step, [])).toThrow('The run has no nominee to appoint')
  })
})

describe('who an ask goes to', () => {
  test('is the holder of the office at the unit', () => {
    expect(holderOf(ashRun().situation(), office('keeper'))).toEqual({
      as: 'office:keeper',
      name: 'Kay',
      email: 'kay@ash.example',
      language: 'cy',
    })
  })
  test('is called by the office where no name is known', () => {
    const run = ashRun({ ...library, holders: { keeper: { email: 'office@ash.example' } } })
    expect(holderOf(run.situation(), office('keeper'))).toEqual({
      as: 'office:keeper',
      name: 'Keeper',
      email: 'office@ash.example',
    })
  })
  test('is the holder of the scheme’s office, from any run', () => {
    expect(holderOf(ashRun().situation(), office('clerk'))).toMatchObject({
      as: 'office:clerk',
      name: 'Ann',
      email: 'ann@county.example',
    })
  })
  test('is the person that an answer named', () => {
    const run = ashRun()
    run.comeTo('naming')
    run.answer('naming', naming)
    expect(holderOf(run.situation(), person('reader'))).toMatchObject({
      as: 'person:reader',
      name: 'Rhys',
      email: 'rhys@ash.example',
    })
  })
  test.each([
    ['nobody named', person('reader'), 'The run has no reader; an earlier answer should have named one'],
    ['an office the scheme has not', office('mayor'), 'The scheme has no office mayor'],
    [
      'an office nobody holds',
      office('keeper'),
      'Nobody holds the office keeper; put a holder in the directory',
    ],
  ])('is refused for %s, with what to do', (_, who, message) => {
    const run = ashRun({ ...library, holders: {} })
    expect(() => holderOf(run.situation(), who)).toThrow(
      expect.objectContaining({ name: 'NobodyHolds', message }),
    )
  })
})

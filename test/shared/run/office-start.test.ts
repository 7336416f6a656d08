import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { holderFor, lastHolderFor, officeStart, startsOfOffice } from '../../../shared/run/office-start.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Run } from '../../../shared/run/records/run.ts'

const [leaving] = startsOfOffice(linkOfficer, 'workforce-director')
const flow = leaving!
const gwen: Appointment = {
  ...{ scheme: 'link-officer', role: 'link-officer', unit: 'pthb', run: 'r1', step: 'appointment' },
  ...{ name: 'Gwen', email: 'gwen@powys.example', from: '2027-01-04', until: '2029-01-04' },
}
const runOf = (state: Run['state'], id = 'x', of = 'leaving') => ({ id, flow: of, state }) as Run
const stands = (runs: Run[], entry: Appointment = gwen) => officeStart(flow, { entry }, runs)

test('a director can start what ends the time of her link officer, and nobody else of a unit can', () => {
  expect(startsOfOffice(linkOfficer, 'workforce-director').map(({ id }) => id)).toEqual(['leaving'])
  expect(startsOfOffice(linkOfficer, 'deputy-contact')).toEqual([])
})

test('it is about whoever holds the role at her own unit today', () => {
  const elsewhere = { ...gwen, unit: 'cavuhb', name: 'Nia' }
  const before = { ...gwen, name: 'Ann', from: '2025-01-04', until: gwen.from }
  const register = [elsewhere, gwen, before]
  expect(holderFor(flow, register, { unit: 'pthb', today: '2027-06-01' })).toBe(gwen)
  expect(holderFor(flow, register, { unit: 'pthb', today: gwen.until })).toBeUndefined()
  expect(lastHolderFor(flow, register, { unit: 'pthb', today: gwen.until })).toBe(gwen)
})

test('however often it is sent, it begins one run; and another once that one was stopped', () => {
  const first = stands([])
  expect(first.hindered).toBeUndefined()
  expect(stands([runOf('finished', 'y', 'guidance')]).run).toBe(first.run)
  // Lists may lag: whoever does not see the first run yet comes to the same.
  expect(stands([runOf('running', first.run)]).run).toBe(first.run)
  const again = stands([runOf('stopped', first.run)])
  expect(again.hindered).toBeUndefined()
  expect(again.run).not.toBe(first.run)
  expect(stands([], { ...gwen, run: 'r2' }).run).not.toBe(first.run)
})

test('it waits while somebody has told us already, or an administrator sees to what failed', () => {
  for (const state of ['running', 'failed'] as const)
    expect(stands([runOf(state)]).hindered).toMatchObject({ by: 'under-way', run: { id: 'x' } })
  expect(stands([], { ...gwen, ended: true }).hindered).toEqual({ by: 'ending' })
})

test('whoever presses again after the holder has left comes to the run by which they did', () => {
  const first = stands([])
  const gone = officeStart(flow, { last: { ...gwen, ended: true } }, [runOf('running', first.run)])
  expect(gone).toMatchObject({ entry: undefined, run: first.run })
})

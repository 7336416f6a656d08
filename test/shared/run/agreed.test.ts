import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { type AgreedIn, versionAgreed } from '../../../shared/run/agreed.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Published } from '../../../shared/run/records/published.ts'

const agreement = linkOfficer.register[0]!.agrees!
const published = (version: number, run: string, at: string): Published => ({
  ...{ scheme: 'link-officer', name: 'role-profile', version, run, at },
  ...{ form: { id: 'LO-S4', version: 1 }, answers: {} },
})
const given = (
  run: string,
  at: string,
  answers: Answered['answers'] = {},
  more: Partial<Answered> = {},
): Answered => ({
  ...{ run, at, answers, name: '', version: 1, step: '', language: 'en', reference: '', began: at },
  form: { id: '', version: 1 },
  ...more,
})
const comment = (at: string, first: string, second: string, parent = 'p1') =>
  given('child', at, { 'sections-1': first, 'sections-2': second, missing: '' }, { parent, unit: 'pthb' })

/** Version 1 was adopted on 1 March, from a draft of 20 February; version 2 on 1 June. */
const versions = [
  published(1, 'p1', '2027-03-01T10:00:00.000Z'),
  published(2, 'p2', '2027-06-01T10:00:00.000Z'),
]
const draft = [given('p1', '2027-02-20T10:00:00.000Z'), given('p1', '2027-02-01T10:00:00.000Z')]
const known = (answers: AgreedIn['answers']): AgreedIn => ({
  versions,
  answers: { 'LO-S4': draft, ...answers },
})
const holder: Appointment = {
  ...{ scheme: 'link-officer', role: 'link-officer', unit: 'pthb', run: 'r1', step: 'appointment' },
  ...{ name: 'Siân Rees', email: 'sian@powys.example', from: '2026-01-05', until: '2028-01-05' },
}
const commented = (answer: Answered, who = holder, register = [who]) =>
  versionAgreed(agreement, known({ 'LO-F7': [answer] }), register, who)
const later = (at: string, who = holder, register = [who]) =>
  versionAgreed(agreement, known({ 'LO-S45': [given('own', at, {}, { unit: 'pthb' })] }), register, who)

describe('a version is agreed', () => {
  test('by a comment on the draft that was adopted, which wants no change', () => {
    expect(commented(comment('2027-02-25T10:00:00.000Z', 'agree', 'no-comment'))).toBe(1)
    expect(commented(comment('2027-02-25T10:00:00.000Z', 'agree', 'change'))).toBeUndefined()
    expect(commented(comment('2027-02-25T10:00:00.000Z', 'no-comment', 'no-comment'))).toBeUndefined()
  })
  test('not by one on an earlier draft, or in another run', () => {
    expect(commented(comment('2027-02-10T10:00:00.000Z', 'agree', 'agree'))).toBeUndefined()
    expect(commented(comment('2027-02-25T10:00:00.000Z', 'agree', 'agree', 'p9'))).toBeUndefined()
  })
  test('as it stands: the one that was in force then', () => {
    expect(later('2027-02-28T10:00:00.000Z')).toBeUndefined()
    expect(later('2027-03-02T10:00:00.000Z')).toBe(1)
    expect(later('2027-06-02T10:00:00.000Z')).toBe(2)
  })
  test('by whoever holds the role, and not by who held it before', () => {
    const successor = {
      ...{ ...holder, name: 'Ifan Wyn', email: 'ifan@powys.example' },
      ...{ from: '2027-06-03', until: '2029-06-03' },
    }
    expect(later('2027-06-02T10:00:00.000Z', successor)).toBeUndefined()
    expect(commented(comment('2027-02-25T10:00:00.000Z', 'agree', 'agree'), successor)).toBeUndefined()
    expect(later('2027-06-03T10:00:00.000Z', successor)).toBe(2)
    expect(later('2027-06-02T10:00:00.000Z', { ...holder, unit: 'sbuhb' })).toBeUndefined()
  })
  test('by whoever carries on, whose new time is an entry of its own, with the address of today', () => {
    const first = { ...holder, until: '2027-06-03' }
    const renewed = { ...holder, email: 'sian.rees@powys.example', from: '2027-06-03', until: '2029-06-03' }
    expect(later('2027-06-02T10:00:00.000Z', renewed, [first, renewed])).toBe(2)
    const comment1 = comment('2027-02-25T10:00:00.000Z', 'agree', 'agree')
    expect(commented(comment1, renewed, [first, renewed])).toBe(1)
    // Who comes back after a gap, or follows somebody else, begins anew.
    const back = { ...renewed, from: '2027-07-01' }
    expect(later('2027-06-02T10:00:00.000Z', back, [first, back])).toBeUndefined()
    const other = { ...renewed, name: 'Ifan Wyn', email: 'ifan@powys.example' }
    expect(later('2027-06-02T10:00:00.000Z', other, [first, other])).toBeUndefined()
  })
})

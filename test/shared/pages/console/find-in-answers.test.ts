import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../../schemes/link-officer/scheme.ts'
import type { Answers } from '../../../../shared/form/answers.ts'
import {
  byYear,
  heard,
  type Kept,
  missing,
  pace,
  shortfall,
  totals,
} from '../../../../shared/pages/console/find-in-answers.ts'
import type { Answered } from '../../../../shared/run/records/answer.ts'
import type { Finding } from '../../../../shared/scheme/question.ts'
import { runOf } from './records.ts'

const finding = <Kind extends Finding['kind']>(kind: Kind) =>
  linkOfficer
    .questions!.map((question) => question.finding)
    .find((one): one is Extract<Finding, { kind: Kind }> => one.kind === kind)!
const answered = (form: string, answers: Answers, more: Partial<Answered> = {}): Answered => ({
  ...{ run: 'r1', name: 'hearing', version: 1, step: 'hearing', form: { id: form, version: 1 } },
  ...{ language: 'en', at: '2027-02-03T10:00:00Z', reference: 'LO-1', began: '2027-02-01T10:00:00Z' },
  ...{ unit: 'pthb', answers },
  ...more,
})
const kept = (answers: Record<string, Answered[]>, newest?: Kept['newest']): Kept => ({
  ...{ scheme: linkOfficer, units: linkOfficer.units[0]!.members, language: 'en', answers, newest },
})

describe('what is heard', () => {
  const told = (share: string) => answered('LO-F9', { kinds: ['issue'], issue: `Said ${share}`, share })
  const found = heard(
    kept({ 'LO-F9': ['with-name', 'without-name', 'coordinator-only'].map(told) }),
    finding('heard'),
  )
  test('names the organisation, and leads to its run, only where that was chosen', () => {
    expect(found.lines.map(({ href, detail }) => [href, detail])).toEqual([
      ['/console/runs/r1', 'Powys Teaching Health Board: Said with-name'],
      [undefined, 'Said without-name'],
    ])
    expect(found.lines[0]?.text).toBe('2027, quarter 1, What is the issue or concern?')
  })
  test('counts what is for the co-ordinator only', () => {
    expect(found.summary).toBe('2 to share, 1 for the co-ordinator only.')
  })
})

test('where members cannot get it goes by the latest answer of each organisation', () => {
  const said = (members: string, with_access: string, unit: string) =>
    answered('LO-F11', { members, with_access, problem: 'blocked' }, { unit })
  const answers = [said('40', '40', 'pthb'), said('40', '12', 'pthb'), said('9', '8', 'sbuhb')]
  expect(shortfall(kept({ 'LO-F11': answers }), finding('shortfall')).lines).toEqual([
    expect.objectContaining({
      text: 'Swansea Bay University Health Board',
      detail: expect.stringMatching(/^8 of 9\. Blocked by our IT\. .*Feb/),
    }),
  ])
})

test('how fast is the middle, and what nine in ten came within, in working days', () => {
  const in_ = (at: string) => answered('LO-S6', {}, { at: `${at}T10:00:00Z` })
  // 0, 1, 3 and, over a weekend, 5 working days after Monday 1 February.
  const answers = ['2027-02-01', '2027-02-02', '2027-02-04', '2027-02-08'].map(in_)
  expect(pace(kept({ 'LO-S6': answers }), finding('pace')).summary).toBe(
    '4 answered. In working days: median 2, nine in ten within 5.',
  )
  expect(pace(kept({}), finding('pace')).summary).toBe('No answers yet.')
})

test('who has not shared is whoever did not say so, also when the round is over', () => {
  const child = (unit: string) => ({ parent: 'n1', step: 'sharing', unit, root: 'n1' })
  const ended = (unit: string, outcome: string, confirmation: string) =>
    runOf({ id: unit, state: 'finished', outcome, outcomes: { confirmation }, child: child(unit) })
  const runs = [
    ended('pthb', 'shared', 'yes'),
    ended('sbuhb', 'not-confirmed', 'no-answer'),
    ended('abuhb', 'unsubscribed', 'unsubscribed'),
  ]
  const found = missing(kept({}, runs), finding('missing'))
  expect(found.summary).toBe('2 of 3 have not.')
  expect(found.lines.map(({ detail }) => detail)).toEqual(['Not confirmed', 'Unsubscribed'])
})

test('numbers are summed for each event, which is called by its name', () => {
  const said = (expected: string, places: string, parent: string) =>
    answered('LO-F10', { expected, places }, { parent })
  const answers = [said('12', '10', 'e2'), said('3', '3', 'e2'), said('1', '0', 'e1')]
  const names = [answered('LO-S7', { name: 'Roadshow' }, { run: 'e2' })]
  const { lines } = totals(kept({ 'LO-F10': answers, 'LO-S7': names }), finding('totals'))
  expect(lines.map(({ text }) => text)).toEqual(['Roadshow', '1 February 2027'])
  expect(lines[0]?.detail).toMatch(/15\..*13\. From 2$/)
})

test('what was answered before that which it was about moved is in no total', () => {
  const booked = (expected: string, at: string, parent = 'event') =>
    answered('LO-S51', { expected }, { parent, run: `${parent}-${at}`, at: `2027-02-${at}T10:00:00Z` })
  const plan = (run: string, movedAt?: string) =>
    answered('LO-F13', { title: run }, { run, name: 'plan', movedAt })
  const found = totals(
    kept({
      'LO-S51': [booked('4', '09'), booked('3', '02'), booked('7', '02', 'other')],
      'LO-F13': [plan('event', '2027-02-05T10:00:00Z'), plan('other')],
    }),
    linkOfficer.questions!.find(({ id }) => id === 'local-events')!.finding as Finding & { kind: 'totals' },
  )
  expect(found.lines.map(({ text, detail }) => [text, /\? (\d+)/.exec(detail)?.[1]])).toEqual([
    ['event', '4'],
    ['other', '7'],
  ])
})

test('complaints are counted by the year in which they came, and by what they are about', () => {
  const on = (received_on: string, concerns: string) => answered('LO-S66', { received_on, concerns })
  const answers = [on('2027-02-01', 'letter'), on('2028-01-03', 'page'), on('2027-12-31', 'letter')]
  const found = byYear(kept({ 'LO-S66': answers }), finding('by-year'))
  expect(found).toEqual({
    summary: '3 in all.',
    lines: [
      { text: '2028', detail: '1. A page or form 1' },
      { text: '2027', detail: '2. A letter 2' },
    ],
  })
  expect(byYear(kept({}), finding('by-year')).summary).toBe('No answers yet.')
})

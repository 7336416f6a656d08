import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { boardEntries } from '../../../shared/pages/console/board-entry.ts'
import type { Findable } from '../../../shared/pages/console/find-answer.ts'
import { findingView } from '../../../shared/pages/console/questions-view.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import { allSteps } from '../../../shared/scheme/walk.ts'
import { askOf, letterOf, runOf } from '../../shared/pages/console/records.ts'

const listed: { question: string }[] = parse(
  readFileSync(new URL('./specification/admin-questions.csv', import.meta.url), 'utf8'),
  { columns: true },
)
const units = linkOfficer.units[0]!.members
const flow = linkOfficer.flows.find(({ id }) => id === 'appoint')!
const round = allSteps(flow.steps)
  .filter((step) => step.verb === 'forEach')
  .find(({ id }) => id === 'nominations')!

const nothing: Findable = {
  ...{
    scheme: linkOfficer,
    units,
    appointments: [],
    agreed: {},
    open: [],
    today: '2027-01-14',
    language: 'en',
  },
  ...{ answers: {}, stalled: { items: [] } },
}
const asked = (known: Partial<Findable>) =>
  linkOfficer.questions!.map((question) => findingView({ ...nothing, ...known }, question))
const linesOf = (known: Partial<Findable>, text: string) =>
  asked(known)
    .find((question) => question.text === text)!
    .lines.map((line) => `${line.text}: ${line.detail}`)

const run = runOf({ scheme: 'link-officer', flow: 'appoint', at: 'nominations' })
const child = (unit: string, more: object = {}) =>
  runOf({
    ...{
      ...run,
      id: `r1-1-${unit}`,
      at: 'nomination',
      due: '2027-01-12',
      sent: { nomination: '2027-01-04' },
    },
    ...{ child: { parent: 'r1', step: 'nominations', unit, root: 'r1' }, ...more },
  })
/** A round in which Powys was asked, reminded, and is late. */
function lateRound(): Partial<Findable> {
  const situation = {
    ...{ scheme: linkOfficer, flow, now: '2027-01-14T10:00:00.000Z' },
    file: { run, asks: [], answers: [], people: [], tasks: [] },
  }
  const ask = askOf({
    ...{ run: 'r1-1-pthb', step: 'nomination', form: { id: 'LO-F4', version: 1 } },
    ...{ sent: '2027-01-04', due: '2027-01-12', chased: '2027-01-11' },
    holder: { as: 'office:workforce-director', name: 'Mari Rees', email: 'mari@powys.example' },
  })
  const letter = letterOf({
    ...{ run: 'r1-1-pthb', step: 'nomination', letter: 'LO-L03', state: 'sent' },
    ...{ subject: 'Reminder: link officer nomination', sentAt: '2027-01-11T09:00:00.000Z' },
  })
  const records = { runs: [child('pthb')], asks: [ask], letters: [letter], begun: () => true }
  const entries = boardEntries(situation, round, records, units, 'en')
  return { open: [{ run, entries }], stalled: { items: entries.map((entry) => ({ ask, entry })) } }
}

test('every question of the specification is asked, in its words, and answered before anything has happened', () => {
  expect(listed).toHaveLength(12)
  const summaries = asked({}).map(({ text, summary }) => [text, summary])
  for (const { question } of listed)
    expect(summaries).toContainEqual([question, expect.stringMatching(/\w.*\.$/)])
})

test.each(['Which organisations have not answered?', 'Who is overdue?'])(
  '%s with how long, until when, the last letter and whether an answer was begun',
  (question) => {
    const [line] = linesOf(lateRound(), question)
    expect(line).toMatch(/^Powys Teaching Health Board: /)
    for (const words of [
      /4 Jan.* 8 working days ago/,
      /Reply by .*12 Jan/,
      'Reminder: link officer',
      'Answer begun',
    ])
      expect(line).toMatch(words)
  },
)

test('an organisation without a link officer says why, after the round as well', () => {
  const over = child('pthb', { state: 'finished', outcome: 'will-not-nominate', at: undefined })
  const lines = linesOf({ newest: [over] }, 'Which organisations have no link officer?')
  expect(lines).toHaveLength(units.length)
  expect(lines.find((line) => line.startsWith('Powys'))).toMatch(/Never had one\. .*not nominate/)
  expect(lines.find((line) => line.startsWith('Swansea'))).toContain('Not asked')
})

test('languages count those who are in post, too', () => {
  const inPost = (language: 'cy' | 'en', until: string): Appointment => ({
    ...{ scheme: 'link-officer', role: 'link-officer', unit: 'pthb', run: 'r1', step: 'appointment' },
    ...{ name: 'Gwen', email: 'gwen@powys.example', from: '2026-01-01', until, language },
  })
  const appointments = [inPost('cy', '2028-01-01'), inPost('cy', '2027-01-01')]
  const { summary } = asked({ appointments }).find(({ id }) => id === 'link-officer-languages')!
  expect(summary).toMatch(/^Welsh: 1\. English: 0\. /)
})

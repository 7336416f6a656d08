import { expect, test } from 'vitest'
import { boardEntries } from '../../../../shared/pages/console/board-entry.ts'
import { type Findable, findAnswer } from '../../../../shared/pages/console/find-answer.ts'
import { findingView } from '../../../../shared/pages/console/questions-view.ts'
import type { Ask } from '../../../../shared/run/records/ask.ts'
import type { Task } from '../../../../shared/run/records/task.ts'
import type { ForEachStep } from '../../../../shared/scheme/steps/branch.ts'
import { allSteps } from '../../../../shared/scheme/walk.ts'
import { care, units } from './care-scheme.ts'
import { askOf, childOf, runOf, situationOf, TODAY } from './records.ts'

const asked = { flow: care.flows[0]!.id, round: 'homes' }

/** An open run, with these homes asked in its round; none where the round has not begun. */
function open(id: string, homes: Record<string, Partial<Ask>>): Findable['open'][number] {
  const situation = situationOf({ run: runOf({ id, reference: `CA-${id}` }) })
  const round = allSteps(situation.flow.steps).find((step) => step.id === 'homes') as ForEachStep
  const child = { parent: id, step: 'homes', root: id }
  const runs = Object.keys(homes).map((unit) =>
    childOf(unit, { id: `${id}-${unit}`, child: { ...child, unit } }),
  )
  const asks = Object.entries(homes).map(([unit, rest]) =>
    askOf({ run: `${id}-${unit}`, step: 'naming', due: '2027-01-20', ...rest }),
  )
  const records = { runs, asks, letters: [], begun: () => false }
  return { run: situation.file.run, entries: boardEntries(situation, round, records, units, 'en') }
}
const known = (...runs: Findable['open']): Findable => ({
  ...{ scheme: care, open: runs, units, appointments: [], agreed: {}, today: TODAY, language: 'en' },
  ...{ answers: {}, stalled: { items: [] } },
})

const under = open('r1', {
  ash: { due: '2027-01-13' },
  birch: { state: 'paused', pausedFor: 'undeliverable' },
})
const young = open('r2', {})

test('a newer run that has not come to the round yet hides nobody who is silent in an older one', () => {
  const found = findAnswer(known(young, under), { kind: 'unanswered', ...asked })
  expect(found.summary).toBe('2 of 2 have not answered.')
  expect(found.lines.map(({ text }) => text)).toEqual(['Ash House', 'Birch House'])
  expect(found.more?.href).toBe('/console/runs/r1/board/homes?state=unanswered')
  const vacant = findAnswer(known(young, under), { kind: 'vacant', role: 'champion', ...asked })
  expect(vacant.lines.find(({ text }) => text === 'Ash House')?.href).toBe('/console/runs/r1-ash')
})

test('what a round came to before somebody left says nothing of why nobody holds the role today', () => {
  const [first] = under.entries
  const run = { ...first!.run, state: 'finished', endedAt: '2026-06-01T10:00:00.000Z' } as const
  const standing = { ...first!.standing, text: 'In post' }
  const round = { ...under, entries: [{ ...first!, run, standing }] }
  const left = {
    ...{ scheme: care.id, role: 'champion', unit: 'ash', run: 'r0', step: 'appointment' },
    ...{ name: 'Nia', email: 'nia@ash.example', from: '2026-06-01', ended: true, reason: 'Leaving' },
  }
  const said = (until: string) =>
    findAnswer(
      { ...known(round), appointments: [{ ...left, until }] },
      { kind: 'vacant', role: 'champion', ...asked },
    ).lines.find(({ text }) => text === 'Ash House')?.detail
  expect(said('2026-12-31')).toMatch(/Leaving$/)
  // Somebody left, and a round since then came to nothing either.
  expect(said('2026-05-01')).toMatch(/In post$/)
})

test('two rounds at once are told apart by their references, and none is left out', () => {
  const found = findAnswer(known(open('r2', { ash: {} }), under), { kind: 'unanswered', ...asked })
  expect(found.summary).toBe('3 of 3 have not answered.')
  expect(found.lines.map(({ detail }) => detail.split('. ').at(-1))).toEqual(['CA-r2', 'CA-r1', 'CA-r1'])
  expect(found.more).toBeUndefined()
})

test('where no run has come to the round, that is said', () => {
  expect(findAnswer(known(young), { kind: 'unanswered', ...asked }).summary).toBe(
    'The round has not come to this yet.',
  )
  expect(findAnswer(known(), { kind: 'unanswered', ...asked }).summary).toBe('No round is open.')
})

test('what is not of a round is told from its ask: what it is, where, and with whom', () => {
  const ask = askOf({
    ...{ run: 'r3', due: '2027-01-13' },
    holder: { as: 'office:head', name: 'Mari', email: 'head@care.example' },
  })
  const stalled = { items: [{ ask, unit: 'ash' }] }
  const found = findAnswer({ ...known(), stalled }, { kind: 'overdue' })
  expect(found.summary).toBe('1 overdue.')
  expect(found.lines[0]).toMatchObject({
    href: `/console/asks/r3/${ask.step}`,
    detail: expect.stringMatching(/^Ash House\. .*Mari, head@care\.example\. Reply by 13 Jan/),
  })
  expect(findAnswer(known(), { kind: 'overdue' }).summary).toBe('Nobody.')
})

test('what is overdue in the console is said to be a task, in its place among the others, and counted', () => {
  const late = (as: string, due: string) => askOf({ due, holder: { as, name: '', email: '' } })
  const task: Task = {
    ...{ run: 'r4', id: 't', kind: 'phone', office: 'manager', step: 'naming', ask: 1, state: 'open' },
    ...{ opened: '2027-01-08', due: '2027-01-12' },
  }
  const about = askOf({ holder: { as: 'office:home-manager', name: 'Huw', email: 'huw@care.example' } })
  const items = [
    { ask: late('office:head', '2027-01-11') },
    { task, unit: 'ash', about },
    { ask: late('office:manager', '2027-01-13') },
  ]
  const scheme = { ...care, offices: care.offices.map((one) => ({ ...one, console: one.id === 'manager' })) }
  const found = findAnswer({ ...known(), scheme, stalled: { items } }, { kind: 'overdue' })
  expect(found.summary).toBe('3 overdue. Tasks among them: 2.')
  expect(found.lines[1]).toMatchObject({
    text: expect.stringMatching(/^Telephone Huw: /),
    href: '/console/asks/r4/naming',
    detail: expect.stringMatching(/^Task\. Ash House\. .+\. Due 12 January 2027$/),
  })
  expect(found.lines.map(({ detail }) => detail.startsWith('Task. '))).toEqual([false, true, true])
})

test('a page of what is overdue says which it is, and leads to the next', () => {
  const items = [{ ask: askOf({ due: '2027-01-13' }) }]
  const question = { id: 'late', text: { en: 'Who is overdue?' }, finding: { kind: 'overdue' as const } }
  const page = (stalled: Findable['stalled']) => findingView({ ...known(), stalled }, question)
  expect(page({ items, next: 'bWFyaw' })).toMatchObject({
    summary: 'Showing the first 1, longest overdue first.',
    next: '/console/questions/care/late?after=bWFyaw',
  })
  expect(page({ items, after: 'bWFyaw' }).summary).toBe('Showing the next 1.')
  expect(page({ items, after: 'bWFyaw' })).not.toHaveProperty('next')
  expect(page({ items: [], after: 'bWFyaw' }).summary).toBe('There are no more.')
})

test('what was not looked at is said: older rounds, and older answers', () => {
  const more = findAnswer({ ...known(under), moreOpen: true }, { kind: 'unanswered', ...asked })
  expect(more.summary).toBe(
    '2 of 2 have not answered. More rounds are open: only the 1 newest were looked into.',
  )
  const since = { 'C-2': '2026-03-02' }
  expect(findAnswer({ ...known(), since }, { kind: 'pace', form: 'C-2' }).summary).toBe(
    'No answers yet. Older answers are not counted: only those since 2 March 2026.',
  )
})

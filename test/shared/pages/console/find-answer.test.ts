import { expect, test } from 'vitest'
import { boardEntries } from '../../../../shared/pages/console/board-entry.ts'
import { type Findable, findAnswer } from '../../../../shared/pages/console/find-answer.ts'
import type { Ask } from '../../../../shared/run/records/ask.ts'
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
  ...{ answers: {}, stalled: { entries: [], asks: [] } },
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
  const stalled = { entries: [], asks: [{ ask, unit: 'ash' }] }
  const found = findAnswer({ ...known(), stalled }, { kind: 'overdue' })
  expect(found.lines[0]).toMatchObject({
    href: `/console/asks/r3/${ask.step}`,
    detail: expect.stringMatching(/^Ash House\. .*Mari, head@care\.example\. .*13 Jan/),
  })
  expect(findAnswer(known(), { kind: 'overdue' }).summary).toBe('Nobody.')
})

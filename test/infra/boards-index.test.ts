import { expect, inject, test } from 'vitest'
import { boardResource } from '../../shared/json/board.ts'
import { boardCsv } from '../../shared/pages/console/board-csv.ts'
import { boardEntries } from '../../shared/pages/console/board-entry.ts'
import { readFilter } from '../../shared/pages/console/board-filter.ts'
import { type BoardInput, boardView } from '../../shared/pages/console/board-view.ts'
import { findAnswer } from '../../shared/pages/console/find-answer.ts'
import type { ForEachStep } from '../../shared/scheme/steps/branch.ts'
import { allSteps } from '../../shared/scheme/walk.ts'
import { care, units } from '../shared/pages/console/care-scheme.ts'
import { askOf, childOf, letterOf, situationOf, TODAY } from '../shared/pages/console/records.ts'
import { readTemplate } from './template.ts'

const [[, table]] = readTemplate(inject('assembly')).of('AWS::DynamoDB::Table') as unknown as [
  [string, { Properties: { GlobalSecondaryIndexes: Index[] } }],
]
interface Index {
  IndexName: string
  Projection: { NonKeyAttributes?: string[] }
}
const boards = table.Properties.GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === 'boards')
const has = new Set(boards?.Projection.NonKeyAttributes)

const situation = situationOf()
const round = allSteps(situation.flow.steps).find(({ id }) => id === 'homes') as ForEachStep
const language = 'en' as const

/** The record as the index gives it, and the names that it was asked for beyond those. */
function projected<Item extends object>(record: Item, missed: Set<string>): Item {
  return new Proxy(record, {
    get(target, name) {
      if (typeof name === 'symbol' || has.has(name)) return Reflect.get(target, name)
      if (name in target) missed.add(name)
      return undefined
    },
    ownKeys: (target) => Reflect.ownKeys(target).filter((name) => has.has(String(name))),
  })
}

test('the index of boards holds all that boards and the questions show of an ask and a letter', () => {
  const missed = new Set<string>()
  const homes = ['ash', 'birch', 'cedar', 'dell']
  const at = '2027-01-07T09:00:00.000Z'
  const bounced = { bouncedAt: at, complainedAt: at, rejectedAt: at, softBouncedAt: at }
  const fate = [{}, bounced, { softBouncedAt: at }, { deliveredAt: at }]
  const paused = { state: 'paused', pausedFor: 'undeliverable' } as const
  const records: BoardInput['records'] = {
    // The runs are read from the index of lists, which has all of them.
    runs: homes.map((unit) => childOf(unit)),
    asks: homes.map((unit, index) =>
      projected(
        askOf({
          ...{ run: `r1-1-${unit}`, step: 'naming', due: '2027-01-13' },
          ...(index === 1 ? paused : {}),
        }),
        missed,
      ),
    ),
    letters: homes.map((unit, index) =>
      projected(
        letterOf({
          ...{ run: `r1-1-${unit}`, ask: 1, subject: 'Name a champion | Enwch hyrwyddwr', sentAt: at },
          ...{ languages: ['en', 'cy'], ...fate[index] },
        }),
        missed,
      ),
    ),
    begun: () => false,
  }
  const input: BoardInput = { situation, round, units, records, language, filter: readFilter({}) }
  const rows = boardView(input).rows
  expect(rows).toHaveLength(4)
  boardCsv(input)
  JSON.stringify(boardResource(input))
  const entries = boardEntries(situation, round, records, units, language)
  const known = {
    ...{ scheme: care, units, appointments: [], agreed: {}, today: TODAY, language, answers: {} },
    open: [{ run: situation.file.run, entries }],
    stalled: {
      items: entries.flatMap((entry) =>
        entry.standing.kind === 'bounced' ? [{ ask: entry.ask!, entry }] : [],
      ),
    },
  }
  const flow = care.flows[0]!.id
  const silent = findAnswer(known, { kind: 'unanswered', flow, round: 'homes' })
  expect(silent.lines[0]?.detail).toContain('Name a champion')
  expect(silent.lines[0]?.detail).not.toContain('hyrwyddwr')
  expect(findAnswer(known, { kind: 'undeliverable' }).lines).toHaveLength(1)
  findAnswer(known, { kind: 'overdue' })
  expect([...missed]).toEqual([])
})

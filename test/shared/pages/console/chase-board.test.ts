import { describe, expect, test } from 'vitest'
import { csvFile } from '../../../../functions/http/console/csv.ts'
import { boardCsv } from '../../../../shared/pages/console/board-csv.ts'
import { readFilter } from '../../../../shared/pages/console/board-filter.ts'
import { type BoardInput, boardView } from '../../../../shared/pages/console/board-view.ts'
import type { Ask } from '../../../../shared/run/records/ask.ts'
import type { LetterRecord } from '../../../../shared/run/records/letter.ts'
import type { Run } from '../../../../shared/run/records/run.ts'
import type { ForEachStep } from '../../../../shared/scheme/steps/branch.ts'
import { allSteps } from '../../../../shared/scheme/walk.ts'
import { units } from './care-scheme.ts'
import { askOf, childOf, letterOf, situationOf } from './records.ts'

const situation = situationOf()
const round = allSteps(situation.flow.steps).find(({ id }) => id === 'homes') as ForEachStep

/** A unit that was asked on 6 January and is to answer by the 20th; today is the 14th. */
interface Home {
  run?: Partial<Run>
  ask?: Partial<Ask>
  letter?: Partial<LetterRecord>
}
function input(homes: Record<string, Home>, query: Record<string, string> = {}): BoardInput {
  const of = <Item>(made: (unit: string, home: Home) => Item) =>
    Object.entries(homes).map(([unit, home]) => made(unit, home))
  const holder = { as: 'office:manager', name: 'Ann', email: 'ann@care.example' }
  return {
    ...{ situation, round, units, language: 'en' as const, filter: readFilter(query) },
    records: {
      runs: of((unit, { run }) => childOf(unit, run)),
      asks: of((unit, { ask }) =>
        askOf({
          ...{ run: `r1-1-${unit}`, step: 'naming', holder, form: { id: 'C-3', version: 1 } },
          ...{
            sent: '2027-01-06',
            counted: '2027-01-06',
            due: '2027-01-20',
            reference: `CA-${unit}`,
            ...ask,
          },
        }),
      ),
      letters: of((unit, { letter }) => letterOf({ run: `r1-1-${unit}`, ask: 1, ...letter })),
      begun: ({ run }) => run === 'r1-1-birch',
    },
  }
}
const rows = (homes: Record<string, Home>, query?: Record<string, string>) =>
  boardView(input(homes, query)).rows
const only = (home: Home) => rows({ ash: home })[0]!

describe('every silence has its reason:', () => {
  const colleague = { as: 'colleague', name: 'Bea', email: 'bea@care.example' }
  test.each<[string, Home, string, string[]]>([
    ['not yet due', {}, 'Not yet due', []],
    ['due today', { ask: { due: '2027-01-14' } }, 'Not yet due', ['Due today']],
    ['reminded', { ask: { chased: '2027-01-13' } }, 'Reminded', ['Reminded on 13 January 2027']],
    ['passed on', { ask: { holder: colleague } }, 'Passed on', ['Passed on to Bea']],
    ['overdue', { ask: { due: '2027-01-13' } }, 'Overdue', ['Not reminded']],
    [
      'bounced',
      { ask: { state: 'paused', pausedFor: 'undeliverable' } },
      'Bounced',
      ['Our letter to ann@care.example could not be delivered'],
    ],
    [
      'paused',
      { ask: { state: 'paused', pausedFor: 'administrator' } },
      'Paused',
      ['An administrator paused it'],
    ],
    [
      'nobody there',
      { ask: { state: 'paused', pausedFor: 'nobody' } },
      'Paused',
      ['Nobody holds the office'],
    ],
    ['stopped', { run: { state: 'stopped' } }, 'An administrator stopped it', []],
    [
      'failed',
      { run: { state: 'failed', outcome: 'NoAnswer' } },
      'Failed',
      [expect.stringMatching(/^Nobody/)],
    ],
  ])('%s', (_, home, state, reasons) => expect(only(home)).toMatchObject({ state, reasons }))
})

describe('a row', () => {
  test('says since when, until when, and what became of the last letter, in working days', () => {
    expect(only({ letter: { deliveredAt: '2027-01-06T09:01:00.000Z' } })).toMatchObject({
      unit: 'Ash House',
      reference: 'CA-ash',
      due: [
        'Wednesday 20 January 2027',
        '4 working days left',
        'Asked on 6 January 2027: 6 working days ago',
      ],
      letter: { fate: 'Delivered, 6 January 2027' },
      begun: 'Answer not begun',
    })
    expect(only({ ask: { due: '2027-01-11' } }).due[1]).toBe('3 working days overdue')
    expect(rows({ birch: {} })[0]!.begun).toBe('Answer begun')
  })
})

describe('a board', () => {
  const homes = {
    ash: { ask: { due: '2027-01-21' } },
    birch: { ask: { due: '2027-01-13', holder: { ...askOf().holder, language: 'cy' as const } } },
    cedar: { run: { outcomes: { naming: 'name' } }, ask: { due: '2027-01-15' } },
  }
  const shown = (query: Record<string, string>) => rows(homes, query).map(({ unit }) => unit)

  test('has what presses most first, and is sorted the other way by the same link', () => {
    expect(shown({})).toEqual(['Birch House', 'Cedar House', 'Ash House'])
    expect(shown({ sort: 'unit' })).toEqual(['Ash House', 'Birch House', 'Cedar House'])
    expect(boardView(input(homes, { sort: 'unit' })).sorts.unit).toEqual({
      href: '/console/runs/r1/board/homes?sort=unit&order=descending',
      order: 'ascending',
    })
  })

  test('filters by state, language, and name or reference, and ignores what is no filter', () => {
    expect(shown({ state: 'overdue' })).toEqual(['Birch House'])
    expect(shown({ state: 'unanswered' })).toEqual(['Birch House', 'Ash House'])
    expect(shown({ language: 'cy' })).toEqual(['Birch House'])
    expect(shown({ q: 'ÁSH' })).toEqual(['Ash House'])
    expect(shown({ q: 'ca cedar' })).toEqual(['Cedar House'])
    expect(shown({ state: 'rubbish', sort: '1' })).toHaveLength(3)
  })

  test('keeps the filter in every address, its file’s too', () => {
    const view = boardView(input(homes, { state: 'overdue', q: 'house' }))
    expect(view.csvHref).toBe('/console/runs/r1/board/homes.csv?state=overdue&q=house')
    expect(view.states.find(({ text }) => text === 'All')).toMatchObject({
      href: '/console/runs/r1/board/homes?q=house',
      count: 3,
    })
    expect(view.results).toBe('1 of 3 shown')
  })

  test('as a file has the rows that are shown, one fact a cell', () => {
    const [head, ...body] = boardCsv(input(homes, { state: 'overdue' }))
    expect(body).toHaveLength(1)
    const cell = (name: string) => body[0]![head!.indexOf(name)]
    expect(
      ['Organisation', 'State', 'Language', 'Reply by', 'Working days overdue', 'Page submitted'].map(cell),
    ).toEqual(['Birch House', 'Overdue', 'cy', '2027-01-13', '1', 'yes'])
  })
})

test('a file says when an answer came, how many working days that took, and whether it was late', () => {
  const settled = { at: '2027-01-22T10:00:00.000Z', outcome: 'yes', late: true } as Ask['settled']
  const [head, row] = boardCsv(input({ ash: { ask: { state: 'answered', settled } } }))
  const cells = ['Answered', 'Working days taken', 'Late'].map((name) => row![head!.indexOf(name)])
  expect(cells).toEqual(['2027-01-22', '12', 'yes'])
})

describe('a file', () => {
  test('is no formula anywhere, and keeps Welsh letters', () => {
    const cells = ['=1+1', '+44', '-2', '@SUM(A1)', '\tx', '\rx', 'Siŵr, tŷ, cyfeiriad e-bost’', 'a=b']
    const { body, headers } = csvFile('LO-7K4M/../x', [cells])
    expect(body).toBe(`\uFEFF'=1+1,'+44,'-2,'@SUM(A1),'\tx,"'\rx","Siŵr, tŷ, cyfeiriad e-bost’",a=b\r\n`)
    expect(headers?.['content-disposition']).toBe('attachment; filename="LO-7K4M----x.csv"')
  })
})

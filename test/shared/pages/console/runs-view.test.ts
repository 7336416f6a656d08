import { describe, expect, test } from 'vitest'
import { runsView } from '../../../../shared/pages/console/runs-view.ts'
import type { Run } from '../../../../shared/run/records/run.ts'
import { care, units } from './care-scheme.ts'
import { runOf } from './records.ts'

const ash = units[0]!
const list = (runs: Run[], language: 'en' | 'cy' = 'en') => runsView({ schemes: [care], runs, language })
const progress = (run: Partial<Run>, language: 'en' | 'cy' = 'en') =>
  list([runOf(run)], language).runs[0]!.progress

describe('the list of runs', () => {
  test('has the newest first, each with its flow, its reference and its start in full', () => {
    const older = runOf({ id: 'old', startedAt: '2026-12-01T09:00:00.000Z' })
    const { runs } = list([older, runOf()])
    expect(runs.map((run) => run.href)).toEqual(['/console/runs/r1', '/console/runs/old'])
    expect(runs[0]).toMatchObject({
      name: 'Find champions',
      reference: 'CA-1111-1111',
      started: 'Monday 4 January 2027, 9am',
      state: 'Under way',
      stateTag: 'waiting',
    })
  })

  test('tells runs of one flow apart by the date that they are for', () => {
    const { runs } = list([runOf({ dated: '2027-02-03' })])
    expect(runs[0]!.about).toEqual(['For Wednesday 3 February 2027'])
    expect(list([runOf()]).runs[0]!.about).toEqual([])
  })

  test('tells runs of one flow apart by the unit that they are about', () => {
    const { runs } = runsView({
      ...{ schemes: [care], runs: [runOf({ unit: 'ash' })], language: 'en' },
      units: [
        { ...ash, scheme: 'other', name: { en: 'Another Ash' } },
        { ...ash, scheme: 'care' },
      ],
    })
    expect(runs[0]!.about).toEqual([ash.name.en])
  })

  test('says which of several it is where somebody started one flow for one date again', () => {
    const dated = '2027-02-03'
    const { runs } = list([
      runOf({ dated }),
      runOf({ dated, id: 'r0', startedAt: '2026-12-01T09:00:00.000Z' }),
      runOf({ dated: '2027-02-04', id: 'r3' }),
    ])
    const said = Object.fromEntries(runs.map(({ href, about }) => [href.slice(-2), about[1]]))
    expect(said).toEqual({
      r0: 'Number 1 of 2 for this on this page, by when they started',
      r1: 'Number 2 of 2 for this on this page, by when they started',
      r3: undefined,
    })
  })

  test('still shows runs of a flow that is gone', () => {
    expect(list([runOf({ flow: 'gone', state: 'finished' })]).runs[0]).toMatchObject({
      name: 'gone',
      progress: '',
    })
  })

  test('links to the next page when there is one', () => {
    expect(list([]).nextHref).toBeUndefined()
    expect(runsView({ schemes: [], runs: [], next: 'a&b', language: 'en' }).nextHref).toBe(
      '/console?after=a%26b',
    )
  })

  test('offers the flows that an administrator starts, and no others', () => {
    expect(list([]).startable).toEqual([
      { href: '/console/start/care/round', name: 'Find champions', scheme: 'Care champions' },
    ])
  })

  test('is in Welsh on Welsh pages', () => {
    expect(list([runOf()], 'cy').runs[0]).toMatchObject({
      name: 'Dod o hyd i hyrwyddwyr',
      started: 'dydd Llun 4 Ionawr 2027, 9yb',
      state: 'Ar y gweill',
    })
  })
})

describe('where a run is', () => {
  test('is before its first ask with whom it will ask', () =>
    expect(progress({})).toBe('Waiting for the Head of care'))

  test('is with the office that was asked', () => {
    expect(progress({ at: 'approval' })).toBe('Waiting for the Head of care')
    expect(progress({ at: 'approval' }, 'cy')).toBe('Aros am ateb: Pennaeth gofal')
  })

  test('is in the round that follows the answer', () => {
    const run = { at: 'approval', outcomes: { approval: 'approve' } }
    expect(progress(run)).toBe('Asking the care homes')
    expect(progress(run, 'cy')).toBe('Gofyn i’r cartrefi gofal')
  })

  test('is with an office that was asked again after it sent something back', () =>
    expect(progress({ at: 'approval', outcomes: { approval: 'change', rework: 'answered' } })).toBe(
      'Waiting for the Head of care',
    ))

  test('is on a detour while that is asked', () =>
    expect(progress({ at: 'rework', outcomes: { approval: 'change' } })).toBe('Waiting for the Clerk'))

  test('is at the end what led there, in the words of the form', () => {
    const ended = { state: 'finished', outcome: 'rejected', outcomes: { approval: 'reject' } } as const
    expect(progress(ended)).toBe('No, stop the round')
    expect(progress(ended, 'cy')).toBe('Na, stopiwch y cylch')
    expect(progress({ ...ended, outcome: 'complete', outcomes: { approval: 'approve' } })).toBe(
      'All steps done',
    )
  })

  test('is after a failure why it failed', () => {
    expect(progress({ state: 'failed', outcome: 'NoAnswer' })).toMatch(/^Nobody answered/)
    expect(progress({ state: 'failed', outcome: 'Lambda.Unknown' })).toMatch(/^A technical fault/)
  })
})

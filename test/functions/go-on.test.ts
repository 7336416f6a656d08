import { expect, test } from 'vitest'
import { goOn } from '../../functions/go-on.ts'
import { flowOf, schemes } from '../../schemes/catalogue.ts'
import type { Store } from '../../shared/ports/store.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { beginRun } from '../../shared/run/begin-run.ts'
import type { Change } from '../../shared/run/change.ts'
import type { RunFile } from '../../shared/run/records/run.ts'

const NOW = '2027-01-14T10:00:00.000Z'
const scheme = schemes[0]!
const flow = flowOf(scheme, 'appoint')
const form = scheme.forms.find(({ id }) => id === flow.start.form)!

/** A failed run that is to go on, and a workflow of which every call is kept. */
function failedAt(
  at: string,
  token: string,
  workflow: Partial<Workflow>,
  ended?: true,
  child?: RunFile['run']['child'],
) {
  const begun = beginRun(
    { id: 'r1', scheme, flow, reference: 'LO-1', now: NOW },
    { answers: {}, form, language: 'en', who: 'office:administrator' },
  )
  const file: RunFile = {
    run: { ...begun.run, child, retrying: [{ at, token, error: 'TooBusy', ended }] },
    asks: [],
    answers: [],
    people: [],
    tasks: [],
  }
  const calls: unknown[] = []
  const kept =
    (name: string, answer: unknown) =>
    async (...given: unknown[]) => {
      calls.push([
        name,
        ...given.map((one) =>
          typeof one === 'object' ? ((one as { executions?: number }).executions ?? 1) : one,
        ),
      ])
      return answer
    }
  const deps = {
    now: () => NOW,
    store: {
      file: async () => structuredClone(file),
      unit: async () => undefined,
      directory: async () => [],
      commit: async (change: Change) => {
        file.run = change.run
        return true
      },
    } as unknown as Store,
    workflow: {
      tell: kept('tell', false),
      redrive: kept('redrive', 'gone'),
      start: kept('start', undefined),
      ...Object.fromEntries(Object.entries(workflow).map(([name, answer]) => [name, kept(name, answer)])),
    } as unknown as Workflow,
  }
  return { deps, calls, run: () => file.run }
}

const answering = (answers: Record<string, unknown>) => answers as Partial<Workflow>

test('an execution that waits is told where to go on', async () => {
  const { deps, calls, run } = failedAt('release', 'waits', answering({ tell: true }))
  expect(await goOn(deps, 'r1')).toBe('goes-on')
  expect(calls).toEqual([['tell', 'waits', 'release']])
  expect(run().retrying).toBeUndefined()
})

test('one that has ended is redriven, and takes itself up', async () => {
  const { deps, calls, run } = failedAt('release', 'waits', answering({ redrive: 'redriven' }))
  expect(await goOn(deps, 'r1')).toBe('goes-on')
  expect(calls.at(-1)).toEqual(['redrive', 1])
  expect(run().retrying).toHaveLength(1)
})

test('one that AWS no longer redrives begins afresh at the same state, under the next name', async () => {
  const { deps, calls, run } = failedAt('release', 'waits', {})
  expect(await goOn(deps, 'r1')).toBe('goes-on')
  expect(calls.at(-1)).toEqual(['start', 2, 'release'])
  expect(run()).toMatchObject({ executions: 2 })
  expect(run().retrying).toBeUndefined()
})

test('one of an older definition, which would only end again, is not redriven', async () => {
  const { deps, calls } = failedAt('release', '', answering({ redrive: 'redriven' }))
  expect(await goOn(deps, 'r1')).toBe('goes-on')
  expect(calls).toEqual([['start', 2, 'release']])
})

test('an execution that ended outside the flow is redriven, even in a fan-out, and that takes it up', async () => {
  const { deps, calls, run } = failedAt('views-all', '', answering({ redrive: 'redriven' }), true)
  expect(await goOn(deps, 'r1')).toBe('goes-on')
  expect(calls).toEqual([['redrive', 1]])
  expect(run()).toMatchObject({ state: 'running' })
  expect(run().retrying).toBeUndefined()
})

test('one that was redriven by a call that was cut short is found under way', async () => {
  const { deps, run } = failedAt('release', '', answering({ redrive: 'running' }), true)
  expect(await goOn(deps, 'r1')).toBe('goes-on')
  expect(run().retrying).toBeUndefined()
})

test('one that AWS no longer redrives begins afresh where it ended, and in a fan-out not at all', async () => {
  const { deps, calls } = failedAt('release', '', {}, true)
  expect(await goOn(deps, 'r1')).toBe('goes-on')
  expect(calls.at(-1)).toEqual(['start', 2, 'release'])
  const inFanOut = failedAt('views-all', '', {}, true)
  expect(await goOn(inFanOut.deps, 'r1')).toBe('cannot')
  expect(inFanOut.run()).toMatchObject({ state: 'failed', outcome: 'TooBusy' })
})

test('inside several lists at once nothing can begin afresh: the run is failed as before', async () => {
  const { deps, run } = failedAt('meeting', 'waits', {})
  expect(await goOn(deps, 'r1')).toBe('cannot')
  expect(run()).toMatchObject({ state: 'failed', outcome: 'TooBusy' })
})

test('a child run that joined its round later is redriven by itself, and any other with its round only', async () => {
  const child = { parent: 'r0', root: 'r0', step: 'nominations', unit: 'pthb' }
  const joined = failedAt('nomination', '', answering({ redrive: 'redriven' }), true, child)
  expect(await goOn(joined.deps, 'r1')).toBe('goes-on')
  expect(joined.calls).toEqual([['redrive', 1]])
  expect(joined.run()).toMatchObject({ state: 'running', child })
  const redrive = async ({ id }: { id: string }) => (id === 'r1' ? 'gone' : 'running')
  const other = failedAt('nomination', '', {}, true, child)
  Object.assign(other.deps.workflow, { redrive })
  Object.assign(other.deps.store, {
    file: async (id: string) => ({
      ...structuredClone({ run: other.run(), asks: [], answers: [], people: [], tasks: [] }),
      ...(id === 'r0' && { run: { ...other.run(), id: 'r0', child: undefined } }),
    }),
  })
  expect(await goOn(other.deps, 'r1')).toBe('not-alone')
})

test('a child run of a round that can be joined, and that nothing brings back, joins it once more where it was asked', async () => {
  const joinable = flowOf(scheme, 'session')
  const child = { parent: 'r0', root: 'r0', step: 'bookings', unit: 'pthb' }
  for (const [at, settled, how] of [
    ['booking', undefined, 'goes-on'],
    // It had gone on from there: it would be asked a second time.
    ['booking', { outcome: 'booked', at: '2027-01-12T10:00:00.000Z' }, 'not-alone'],
    ['bookings-finish-booked', undefined, 'not-alone'],
  ] as const) {
    const { deps, run } = failedAt(at, '', {}, true, child)
    const own = { flow: joinable.id, broken: { at: '2027-01-13T10:00:00.000Z' } }
    const ask = { run: 'r1', step: 'booking', number: 1, settled, toldAt: settled?.at }
    const joins: unknown[] = []
    Object.assign(deps.workflow, {
      redrive: async ({ id }: { id: string }) => (id === 'r1' ? 'gone' : 'running'),
      join: async (...given: unknown[]) => void joins.push(given[1]),
    })
    Object.assign(deps.store, {
      file: async (id: string) => ({
        run: id === 'r0' ? { ...run(), ...own, id, child: undefined } : { ...run(), ...own },
        asks: [ask],
        ...{ answers: [], people: [], tasks: [] },
      }),
    })
    expect(await goOn(deps, 'r1')).toBe(how)
    expect(joins).toEqual(
      how === 'goes-on' ? [{ round: 'bookings', unit: 'pthb', child: 'r1', executions: 2 }] : [],
    )
    if (how === 'goes-on') expect(run()).toMatchObject({ executions: 2, broken: { mended: NOW } })
  }
})

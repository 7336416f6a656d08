import { expect, test } from 'vitest'
import { type EndedEvent, noteEnded } from '../../functions/note-ended.ts'
import { readSituation } from '../../functions/situation.ts'
import { flowOf, schemes } from '../../schemes/catalogue.ts'
import type { Store } from '../../shared/ports/store.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { beginChild, beginRun } from '../../shared/run/begin-run.ts'
import type { Change } from '../../shared/run/change.ts'
import type { LedgerEntry } from '../../shared/run/records/ledger.ts'
import type { Run, RunFile } from '../../shared/run/records/run.ts'
import { canRetry } from '../../shared/run/retry-run.ts'
import { stopRun } from '../../shared/run/stop-run.ts'

const NOW = '2027-01-14T10:00:00.000Z'
const STOPPED = '2027-01-14T09:59:58.000Z'
const scheme = schemes[0]!
const flow = flowOf(scheme, 'appoint')
const form = scheme.forms.find(({ id }) => id === flow.start.form)!
const beginning = (id: string) => ({
  id,
  scheme,
  flow,
  reference: `LO-${id}`,
  now: '2027-01-10T10:00:00.000Z',
})

/** A table of a round and one child run of it, and a workflow in which what is named here is under way. */
function world(underWay: string[] = []) {
  const round = beginRun(beginning('r1'), { answers: {}, form, language: 'en', who: 'office:administrator' })
  const child = beginChild(beginning('r1-view-abuhb'), {
    parent: 'r1',
    step: 'views',
    unit: 'abuhb',
    root: 'r1',
  })
  const files = new Map<string, RunFile>(
    [round, child].map(({ run }) => [run.id, { run, asks: [], answers: [], people: [], tasks: [] }]),
  )
  const ledgers = new Map<string, LedgerEntry[]>()
  const logged: string[] = []
  const store = {
    file: async (id: string) => structuredClone(files.get(id)),
    directory: async () => [],
    unit: async () => undefined,
    ledger: async (id: string) => ledgers.get(id) ?? [],
    commit: async ({ run, ledger }: Change) => {
      files.get(run.id)!.run = run
      ledgers.set(run.id, [...(ledgers.get(run.id) ?? []), ...(ledger as unknown as LedgerEntry[])])
      return true
    },
  } as unknown as Store
  const log = (code: string) => void logged.push(code)
  const deps = {
    store,
    now: () => NOW,
    random: (bytes: number) => new Uint8Array(bytes),
    log: { info: log, warn: log, error: log },
    workflow: {
      underWay: async ({ id }: { id: string }) => underWay.includes(id),
      lastState: async () => 'release',
    } as unknown as Workflow,
  }
  return {
    deps,
    logged,
    ends: (detail: Partial<EndedEvent['detail']>) =>
      noteEnded(deps)({
        detail: {
          name: 'r1',
          status: 'ABORTED',
          stopDate: Date.parse(STOPPED),
          input: '{"run":"r1"}',
          ...detail,
        },
      }),
    run: (id = 'r1') => files.get(id)!.run,
    be: (run: Partial<Run>, id = 'r1') => Object.assign(files.get(id)!.run, run),
    entered: (id = 'r1') => (ledgers.get(id) ?? []).map(({ what }) => what),
    noted: (what: LedgerEntry['what'], at: string, id = 'r1') =>
      ledgers.set(id, [{ at, who: 'system', what } as LedgerEntry]),
  }
}

test.each([
  ['ABORTED', 'ExecutionAborted'],
  ['TIMED_OUT', 'ExecutionTimedOut'],
  ['FAILED', 'ExecutionFailed'],
])('a run whose execution is %s is failed where that was, and can be tried again', async (status, error) => {
  const { ends, run, deps, logged } = world()
  await ends({ status })
  expect(run()).toMatchObject({
    state: 'failed',
    outcome: error,
    failures: [{ at: 'release', error, token: '', ended: true }],
    broken: { at: STOPPED },
  })
  expect(canRetry(await readSituation(deps, 'r1'))).toBe(true)
  // The alarm counts it.
  expect(logged).toEqual(['run.failed'])
})

test('the same event twice is one failure', async () => {
  const { ends, entered } = world()
  await ends({})
  await ends({})
  expect(entered()).toEqual(['failed'])
})

test('an event without its input is of the run that the execution is named after', async () => {
  const { ends, run, be } = world()
  be({ executions: 2 })
  await ends({ name: 'r1-2', input: null })
  expect(run().state).toBe('failed')
})

test('an execution that another one has replaced says nothing of its run', async () => {
  const { ends, run, be } = world()
  be({ executions: 2 })
  await ends({ name: 'r1' })
  expect(run().state).toBe('running')
})

test('an end that was known before the run was brought on says nothing, and a later one does', async () => {
  for (const what of ['retried', 'taken-up'] as const) {
    const { ends, run, noted } = world()
    noted(what, '2027-01-14T09:59:59.000Z')
    await ends({})
    expect(run().state).toBe('running')
    await ends({ stopDate: Date.parse('2027-01-14T10:00:00.000Z') })
    expect(run().state).toBe('failed')
  }
})

test('a run that was stopped, has finished or waits as failed is left alone', async () => {
  for (const state of ['finished', 'failed'] as const) {
    const { ends, run, be, entered } = world()
    be({ state, outcome: 'as-it-was' })
    await ends({})
    expect(run()).toMatchObject({ state, outcome: 'as-it-was' })
    expect(entered()).toEqual([])
  }
  const { ends, run, deps } = world()
  await deps.store.commit(stopRun(await readSituation(deps, 'r1'), 'administrator')!)
  await ends({})
  expect(run().state).toBe('stopped')
})

const ofChild = { name: '5d4c0e6e-0000-4000-8000-000000000000', input: '{"run":"r1-view-abuhb"}' }

test('a child run that ended by itself is failed', async () => {
  const { ends, run } = world(['r1'])
  await ends(ofChild)
  expect(run('r1-view-abuhb')).toMatchObject({ state: 'failed', outcome: 'ExecutionAborted' })
})

test('one that ended with its round goes on with it, and so does one whose round was brought on since', async () => {
  const together = world()
  await together.ends(ofChild)
  expect(together.run('r1-view-abuhb').state).toBe('running')
  const since = world(['r1'])
  since.noted('taken-up', NOW)
  await since.ends(ofChild)
  expect(since.run('r1-view-abuhb').state).toBe('running')
})

test('one of a round that an administrator stopped is not failed', async () => {
  const { ends, run, be } = world(['r1'])
  be({ state: 'stopped' })
  await ends(ofChild)
  expect(run('r1-view-abuhb').state).toBe('running')
})

test('an execution of no run of ours is said in the log and does nothing', async () => {
  const { ends, logged } = world()
  await ends({ name: 'by-hand', input: '{}' })
  expect(logged).toEqual(['run.unknown'])
})

import { expect, test } from 'vitest'
import { noteFailure } from '../../functions/note-failure.ts'
import { flowOf, schemes } from '../../schemes/catalogue.ts'
import { beginRun } from '../../shared/run/begin-run.ts'
import type { Change } from '../../shared/run/change.ts'

const NOW = '2027-01-14T10:00:00.000Z'
const scheme = schemes[0]!
const flow = flowOf(scheme, 'session')
const form = scheme.forms.find(({ id }) => id === flow.start.form)!

/** What becomes of a failure: of the round `s1`, which is under way, what the log says, and which tasks were ended. */
async function fails(event: { run?: string; step: string; at: string; joining?: string | null }) {
  const about = { id: 's1', scheme, flow, reference: 'LO-1', now: NOW }
  const begun = beginRun(about, { answers: {}, form, language: 'en', who: 'office:coordinator' })
  const seen = { run: begun.run, logged: [] as unknown[], ended: [] as string[] }
  const log = (_: string, said: { run: string }) => void seen.logged.push(said.run)
  await noteFailure({
    now: () => NOW,
    random: (bytes: number) => new Uint8Array(bytes),
    log: { info: log, warn: log, error: log },
    store: {
      file: async (id: string) =>
        id === 's1' ? { run: seen.run, asks: [], answers: [], people: [], tasks: [] } : undefined,
      directory: async () => [],
      commit: async (change: Change) => {
        seen.run = change.run
        return true
      },
    },
    workflow: { end: async (token: string) => seen.ended.push(token) > 0 },
  } as unknown as Parameters<typeof noteFailure>[0])({
    ...{ scheme: scheme.id, flow: flow.id, run: 's1', entered: NOW, error: 'States.Runtime', token: 'waits' },
    ...event,
  })
  return { state: seen.run.state, logged: seen.logged, ended: seen.ended }
}

test('where a unit could not join, the log names its child run, and the round is not failed', async () => {
  const child = 's1-20270114-pthb'
  for (const failed of [
    { step: 'invitations-1-failed', at: 'bookings-all', joining: child },
    { step: 'failed', at: 'invitations', joining: child },
    // Its child run could not be begun.
    { run: child, step: 'bookings-failed', at: 'bookings-begin' },
  ])
    expect(await fails(failed)).toEqual({ state: 'running', logged: [child], ended: ['waits'] })
})

test('the round itself fails where nobody was joining, and waits', async () => {
  const failed = { step: 'invitations-1-failed', at: 'bookings-all', joining: null }
  expect(await fails(failed)).toEqual({ state: 'failed', logged: ['s1'], ended: [] })
})

import { describe, expect, test } from 'vitest'
import { moreTime } from '../../../shared/actions/more-time.ts'
import { failRun, finishRun } from '../../../shared/run/end-run.ts'
import { canRetry, retryRun, stillFailed, takenUp } from '../../../shared/run/retry-run.ts'
import { RunStopped, stopRun, tokensOf } from '../../../shared/run/stop-run.ts'
import { act, asked, days, put, tasksOf } from './chasing.ts'

const who = 'office:clerk'
const failure = { at: 'naming', error: 'TooBusy', token: 'waits-1' }

describe('a run that is stopped', () => {
  const run = asked()
  act(run, moreTime, { why: 'I am away.' })
  const tokens = tokensOf(run.situation())
  run.keep(stopRun(run.situation(), who)!)

  test('withdraws its open ask, which nobody has to tell the workflow of, and does its tasks', () => {
    expect(run.ask('naming')).toMatchObject({
      state: 'cancelled',
      settled: { outcome: 'stopped' },
      toldAt: run.now,
    })
    expect(tasksOf(run)).toEqual(['more-time done'])
    expect(run.situation().file.run).toMatchObject({ state: 'stopped', outcome: 'stopped', endedAt: run.now })
    expect(run.entries.at(-1)).toMatchObject({ who, what: 'stopped' })
  })
  test('knows the tokens its execution waits with, before and after', () => {
    expect(tokens).toEqual([run.ask('naming').taskToken])
    expect(tokensOf(run.situation())).toEqual(tokens)
  })
  test('is stopped once, and neither fails nor finishes nor asks after that', () => {
    expect(stopRun(run.situation(), who)).toBeUndefined()
    expect(failRun(run.situation(), failure)).toBeUndefined()
    expect(finishRun(run.situation(), 'named')).toBeUndefined()
    expect(() => run.comeTo('naming')).toThrow(RunStopped)
    expect(canRetry(run.situation())).toBe(false)
  })
  test('stops what works for it', () => {
    const child = asked()
    const { file, parent, ...rest } = child.situation()
    const stopped = {
      ...rest,
      file,
      parent: { ...parent!, run: { ...parent!.run, state: 'stopped' as const } },
    }
    expect(finishRun(stopped, 'named')).toBeUndefined()
  })
  test('cannot be stopped when it has finished', () => {
    const done = asked()
    done.keep(finishRun(done.situation(), 'named')!)
    expect(stopRun(done.situation(), who)).toBeUndefined()
  })
})

describe('a run that failed', () => {
  const failed = (at = 'naming') => {
    const run = asked({}, { opened: false })
    run.keep(failRun(run.situation(), { ...failure, at })!)
    return run
  }

  test('keeps where, and is told so once', () => {
    const run = failed()
    expect(run.situation().file.run).toMatchObject({
      state: 'failed',
      outcome: 'TooBusy',
      failures: [failure],
    })
    expect(failRun(run.situation(), failure)).toBeUndefined()
    run.keep(failRun(run.situation(), { ...failure, token: 'waits-2' })!)
    expect(run.situation().file.run.failures).toEqual([{ ...failure, token: 'waits-2' }])
  })
  test('goes on when an administrator says so, and is running until it fails again', () => {
    const run = failed()
    run.keep(retryRun(run.situation(), who)!)
    expect(run.situation().file.run).toMatchObject({ state: 'running', retrying: [failure] })
    expect(run.situation().file.run.endedAt).toBeUndefined()
    expect(run.entries.at(-1)).toMatchObject({ who, what: 'retried', step: 'naming' })
    // Not yet known to have gone on: it can be told once more.
    expect(canRetry(run.situation())).toBe(true)
    run.keep(takenUp(run.situation(), [failure], 'waited')!)
    expect(run.situation().file.run.retrying).toBeUndefined()
    expect(canRetry(run.situation())).toBe(false)
    expect(takenUp(run.situation(), [failure], 'redriven')).toBeUndefined()
  })
  test('is failed as before when nothing can bring it to go on', () => {
    const run = failed()
    run.keep(retryRun(run.situation(), who)!)
    run.keep(stillFailed(run.situation())!)
    expect(run.situation().file.run).toMatchObject({
      state: 'failed',
      outcome: 'TooBusy',
      failures: [failure],
    })
  })
  test('does not begin a fan-out, or several lists, a second time', () => {
    for (const at of ['libraries-all', 'talks']) expect(canRetry(failed(at).situation()), at).toBe(false)
  })
  test('says nothing of its tokens in the ledger', () => {
    const run = failed()
    run.keep(retryRun(run.situation(), who)!)
    expect(JSON.stringify(run.entries)).not.toContain('waits')
  })
})

test('an ask that goes on being open keeps its day', () => {
  const run = asked()
  put(run, { lastLetter: days.sent })
  run.keep(failRun(run.situation(), failure)!)
  expect(run.ask('naming').state).toBe('sent')
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotMoveBack, type MovableClock, startClock } from '../../../local/clock/clock.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.parse('2026-03-02T09:00:00Z')
const quiet = async () => {}
let dataDir: string
let clock: MovableClock

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-clock-'))
  clock = startClock({ dataDir, realNow: () => start })
})
afterEach(() => {
  clock.stop()
  rmSync(dataDir, { recursive: true })
})

test('a move runs every wake until the target at its own instant, in order', async () => {
  const seen: string[] = []
  const note = (name: string) => () => seen.push(`${name} ${(clock.now() - start) / hour}h`)
  clock.at(start + 5 * hour, note('later'))
  clock.at(start + hour, note('early'))
  clock.at(start + hour, note('early too'))
  clock.at(start + 9 * hour, note('not yet'))
  await clock.moveTo(start + 6 * hour, quiet)
  expect(seen).toEqual(['early 1h', 'early too 1h', 'later 5h'])
  expect(clock.now()).toBe(start + 6 * hour)
  expect(clock.next()).toBe(start + 9 * hour)
})

test('a year passes in one move, with the wakes that earlier wakes cause while they settle', async () => {
  let days = 0
  let pending: Promise<void> = Promise.resolve()
  const nextDay = () => {
    pending = Promise.resolve().then(() => {
      days += 1
      clock.at(clock.now() + day, nextDay)
    })
  }
  clock.at(start + day, nextDay)
  await clock.moveTo(start + 365 * day, () => pending)
  expect(days).toBe(365)
})

test('a wake that is cancelled by another of the same instant does not run', async () => {
  const seen: string[] = []
  let cancel = () => {}
  clock.at(start + hour, () => cancel())
  cancel = clock.at(start + hour, () => seen.push('cancelled'))
  await clock.moveTo(start + day, quiet)
  expect(seen).toEqual([])
})

test('a new data directory begins at the time it is given, past or to come; a kept one goes on', async () => {
  for (const from of [start - 400 * day, start + 400 * day]) {
    const empty = mkdtempSync(join(tmpdir(), 'countersign-clock-'))
    const first = startClock({ dataDir: empty, from, realNow: () => start })
    expect(first.now()).toBe(from)
    await first.moveTo(from + day, quiet)
    first.stop()
    const again = startClock({ dataDir: empty, from, realNow: () => start + hour })
    expect(again.now()).toBe(from + day + hour)
    again.stop()
    rmSync(empty, { recursive: true })
  }
})

test('to the next thing due, and nowhere when nobody waits', async () => {
  clock.at(start + 40 * day, () => {})
  expect(await clock.moveToNext(quiet)).toBe(40 * day)
  expect(clock.now()).toBe(start + 40 * day)
  expect(await clock.moveToNext(quiet)).toBe(0)
  expect(clock.now()).toBe(start + 40 * day)
})

test('moving back is refused with both times, and nothing moves', async () => {
  const refused = clock.moveTo(start - 1, quiet)
  await expect(refused).rejects.toThrow(CannotMoveBack)
  await expect(refused).rejects.toThrow(
    'The clock cannot be moved back: it is 2026-03-02T09:00:00.000Z, and 2026-03-02T08:59:59.999Z has passed.',
  )
  expect(clock.offset()).toBe(0)
})

test('two moves at once go one after the other', async () => {
  const seen: number[] = []
  clock.at(start + hour, () => seen.push(1))
  clock.at(start + 2 * hour, () => seen.push(2))
  await Promise.all([clock.moveTo(start + hour, quiet), clock.moveTo(start + 2 * hour, quiet)])
  expect(seen).toEqual([1, 2])
})

test('two advances at once add up', async () => {
  const advance = () => clock.moveTo((now) => now + day, quiet)
  expect(await Promise.all([advance(), advance()])).toEqual([day, day])
  expect(clock.now()).toBe(start + 2 * day)
})

test('an advance by nothing is no move back, however long working it out takes', async () => {
  let now = start
  const other = startClock({ dataDir, realNow: () => now++ })
  expect(await other.moveTo((from) => from, quiet)).toBe(0)
  other.stop()
})

test('the offset survives a restart and is shared with workers', async () => {
  await clock.moveTo(start + 3 * day, quiet)
  const again = startClock({ dataDir, realNow: () => start })
  expect(again.now()).toBe(start + 3 * day)
  expect(Number(Atomics.load(new BigInt64Array(again.shared), 0))).toBe(3 * day)
  again.stop()
})

test('an instant that has passed wakes at once in real time, without a move', async () => {
  await new Promise<void>((resolve) => clock.at(start - hour, resolve))
})

test('a wake further away than the longest timer of Node does not ring early', async () => {
  let rung = false
  clock.at(start + 60 * day, () => {
    rung = true
  })
  await new Promise<void>((resolve) => clock.at(start, resolve))
  expect(rung).toBe(false)
})

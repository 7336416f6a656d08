import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { pause } from '../../../shared/actions/pause.ts'
import { reassign } from '../../../shared/actions/reassign.ts'
import { maskedAddress } from '../../../shared/pages/masked-address.ts'
import { keptUntil, lastSaved, saveForLater } from '../../../shared/run/save-for-later.ts'
import { act, asked } from './chasing.ts'
import { naming } from './library.ts'

type Run = ReturnType<typeof asked>

/** A run whose scheme brings people back by its letter L-remind. */
function saving(): Run {
  const run = asked()
  const situation = run.situation
  return Object.assign(run, {
    situation: () => {
      const is = situation()
      return { ...is, scheme: { ...is.scheme, saveLetter: 'L-remind' } }
    },
  })
}
function save(run: Run, now = run.now) {
  run.now = now
  const saved = saveForLater(run.situation(), run.ask('naming'), run.letters)
  if (saved) run.keep(saved.change)
  return saved?.letter
}

describe('whoever keeps an answer for later', () => {
  test('gets a link by letter, to the address of the holder, and nothing else changes', () => {
    const run = saving()
    const before = run.ask('naming')
    expect(save(run)).toMatchObject({
      id: 'naming-1-L-remind-1',
      letter: 'L-remind',
      to: { email: 'kay@ash.example' },
      link: true,
    })
    expect(run.ask('naming')).toEqual(before)
    expect(run.entries.at(-1)).toMatchObject({
      what: 'link-sent-again',
      detail: { ask: 1, letter: 'naming-1-L-remind-1' },
    })
  })
  test('gets no second one within a working day, and another one after it', () => {
    const run = saving()
    // Friday 15 January 2027.
    const first = save(run, '2027-01-15T10:00:00.000Z')
    expect(save(run, '2027-01-15T16:00:00.000Z')).toBeUndefined()
    expect(save(run, '2027-01-17T10:00:00.000Z')).toBeUndefined()
    expect(lastSaved(run.situation(), run.ask('naming'), run.letters)).toEqual(first)
    expect(save(run, '2027-01-18T08:00:00.000Z')?.id).toBe('naming-1-L-remind-2')
  })
  test('gets one at once where the ask has just come to them', () => {
    const run = saving()
    save(run)
    act(run, reassign, { name: 'Nia', email: 'nia@ash.example', why: 'She left.' })
    expect(lastSaved(run.situation(), run.ask('naming'), run.letters)).toBeUndefined()
    expect(save(run)?.to.email).toBe('nia@ash.example')
  })
  test('gets none where the scheme has no such letter, and while the ask is paused or after it is settled', () => {
    expect(save(asked())).toBeUndefined()
    const paused = saving()
    act(paused, pause, { why: 'A merger.' })
    expect(save(paused)).toBeUndefined()
    const settled = saving()
    settled.answer('naming', naming)
    expect(save(settled)).toBeUndefined()
  })
})

test('answers are there for 28 days, and no longer than the ask can be answered', () => {
  const kept = (form: string, closes?: string) =>
    keptUntil(
      { now: '2027-01-14T10:00:00.000Z', scheme: linkOfficer },
      { form: { id: form, version: 1 }, closes },
    )
  expect(kept('LO-F4')).toBe('2027-02-11')
  expect(kept('LO-F4', '2027-02-26')).toBe('2027-02-11')
  // It closes in the morning of that Monday.
  expect(kept('LO-F4', '2027-02-01')).toBe('2027-01-29')
  // "Draft is kept 12 months" (step 0.1).
  expect(kept('LO-F1')).toBe('2028-01-14')
})

test.each([
  ['sian.rees@powys.example', 's…@powys.example'],
  ['😀@powys.example', '😀…@powys.example'],
  ['"a@b"@powys.example', '"…@powys.example'],
  ['', '…'],
])('%s is shown as %s', (address, shown) => {
  expect(maskedAddress(address)).toBe(shown)
})

import { expect, test } from 'vitest'
import { closeAsk } from '../../../shared/run/close-ask.ts'
import { partsOf, readers } from '../scheme/readers.ts'
import { plan } from './library.ts'
import { type Player, playRun } from './player.ts'

/** A run in which the minutes are asked for until the check has been answered. */
function run(): Player {
  const scheme = readers()
  Object.assign(partsOf(scheme).minutes, { until: 'check', on: { overtaken: [] } })
  return playRun(scheme, plan)
}
const close = (player: Player, step: string, as?: 'overtaken') => {
  const closed = closeAsk(player.situation(), player.ask(step), as)
  if (closed) player.keep(closed.change)
  return closed
}

test('an ask is opened while the other one is open, or not asked yet', () => {
  const early = run()
  expect(early.comeTo('minutes').kind).toBe('open')
  early.comeTo('check')
  expect(close(early, 'minutes', 'overtaken')?.ask).toMatchObject({
    ...{ state: 'cancelled', settled: { outcome: 'overtaken' } },
  })
  expect(early.comeTo('minutes').kind).toBe('open')
  expect(early.entries.map(({ what }) => what)).toContain('closed-overtaken')
})

test('it is not opened any more once the other one has come to something, be it silence', () => {
  for (const end of [
    (one: Player) => one.answer('check', { answer: 'nobody' }),
    (one: Player) => close(one, 'check'),
  ]) {
    const late = run()
    late.comeTo('check')
    late.now = '2027-01-14T10:00:01.000Z'
    end(late)
    expect(late.comeTo('minutes')).toMatchObject({ kind: 'skipped', outcome: 'overtaken' })
  }
})

test('the other one’s being set aside itself, or an earlier time through, ends nothing', () => {
  const again = run()
  again.comeTo('check')
  close(again, 'check', 'overtaken')
  expect(again.comeTo('minutes').kind).toBe('open')

  const back = run()
  back.comeTo('check')
  back.answer('check', { answer: 'nobody' })
  back.comeTo('rework')
  const reworked = { ...back.ask('rework'), state: 'cancelled' as const }
  const settled = { at: '2027-01-15T10:00:00.000Z', outcome: 'back-to-check', late: false }
  back.keep({
    run: back.situation().file.run,
    ledger: [{ at: settled.at, who: 'office:clerk', what: 'reopened', step: 'check' }],
    asks: [
      { ask: { ...reworked, settled: { ...settled, by: { name: '', how: 'console' } } }, from: ['sent'] },
    ],
  })
  expect(back.comeTo('minutes').kind).toBe('open')
})

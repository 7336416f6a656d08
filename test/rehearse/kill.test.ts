import { describe, expect, inject, test } from 'vitest'
import { checkAll } from '../../rehearse/checks/all.ts'
import { round } from '../../rehearse/link-officer/round.ts'
import { rehearse } from '../../rehearse/run.ts'

/** Other moments: `npm run rehearse -- link-officer --kill 100 --seed N`. */
const seed = 20261121

describe('a local cloud that is killed on the way', () => {
  test('loses no answer, sends no letter twice and leaves nothing hanging', {
    timeout: 300_000,
  }, async () => {
    const options = {
      rehearsal: round.id,
      seed,
      // Any Monday that has no holiday soon: on which day the test is run makes no difference.
      from: '2026-11-23T08:00:00Z',
      report: '',
      kills: 2,
      quiet: true,
      assembly: inject('assembly'),
    }
    const seen = (await rehearse(round, options))!
    expect(seen.killed).toBe(2)
    for (const { check, problems } of checkAll(seen)) expect(problems, `${check} (seed ${seed})`).toEqual([])
  })
})

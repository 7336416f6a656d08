import { expect, test, vi } from 'vitest'
import { drawKills } from '../../rehearse/cloud/kills.ts'

/** The requests at which a cloud would be killed, of a thousand. */
function killedAt(count: number, seed: number): number[] {
  vi.useFakeTimers()
  const kills = drawKills(count, 1000, seed)
  const at: number[] = []
  for (let request = 1; request <= 1000; request++) {
    kills.begun(() => {
      at.push(request)
      kills.over()
    })
    vi.runAllTimers()
  }
  vi.useRealTimers()
  return at
}

test('a seed always draws the same moments, and another seed others', () => {
  expect(killedAt(10, 1)).toEqual(killedAt(10, 1))
  expect(killedAt(10, 1)).not.toEqual(killedAt(10, 2))
})

test('the moments are spread over the whole round', () => {
  const moments = killedAt(20, 3)
  expect(moments).toHaveLength(20)
  expect(moments.at(-1)).toBeGreaterThan(500)
})

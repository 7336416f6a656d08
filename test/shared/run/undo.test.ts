import { describe, expect, test } from 'vitest'
import type { Ask } from '../../../shared/run/records/ask.ts'
import { mayUndo, undoUntil } from '../../../shared/run/undo.ts'
import { type AskStep, ask } from '../../../shared/scheme/steps/ask.ts'
import { office } from '../../../shared/scheme/who.ts'

const step = (undoFor?: AskStep['undoFor']): AskStep =>
  ask('release', { of: office('chair'), form: 'F', clock: { within: 5 }, undoFor }) as AskStep

describe('the time to change an answer', () => {
  test('is counted from the answer, and there is none where the step says nothing', () => {
    expect(undoUntil(step('15 minutes'), '2027-03-27T23:50:00.000Z')).toBe('2027-03-28T00:05:00.000Z')
    expect(undoUntil(step(), '2027-03-27T23:50:00.000Z')).toBeUndefined()
  })

  test('ends at its instant, when the run goes on by it, or when the ask is not answered', () => {
    const answered = { state: 'answered', undoUntil: '2027-01-14T09:15:00.000Z' } as Ask
    expect(mayUndo(answered, '2027-01-14T09:14:59.999Z')).toBe(true)
    expect(mayUndo(answered, '2027-01-14T09:15:00.000Z')).toBe(false)
    expect(mayUndo({ ...answered, final: true }, '2027-01-14T09:14:00.000Z')).toBe(false)
    expect(mayUndo({ ...answered, state: 'passed-on' }, '2027-01-14T09:14:00.000Z')).toBe(false)
    expect(mayUndo({ ...answered, undoUntil: undefined }, '2027-01-14T09:14:00.000Z')).toBe(false)
  })
})

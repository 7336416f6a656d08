import { describe, expect, test } from 'vitest'
import { ceilingSeconds, type Due } from '../../../shared/scheme/clock.ts'

const DAY = 24 * 60 * 60
const meeting: Due = { workingDays: -2, from: 'answer.proposal.meeting_date' }

describe('the ceiling of an ask, in days, is', () => {
  test.each<[string, Due, Due | undefined, number]>([
    ['sixty at least', 1, undefined, 60],
    ['sixty at least, when it closes soon too', 5, 10, 60],
    ['twice the calendar length of its clock', 31, undefined, 88],
    ['counted from the day it closes, when that is later', 20, 31, 88],
    ['counted from the day it is due, when that is later', 40, 31, 112],
    ['330 at most', 200, undefined, 330],
    ['330 when the date hangs on an answer', meeting, undefined, 330],
    ['330 when the closing hangs on an answer', 5, meeting, 330],
    ['bounded by the sooner of two', { soonerOf: [31, meeting] }, undefined, 88],
    ['unbounded by the later of two', { laterOf: [31, meeting] }, undefined, 330],
    ['worked out inside out', { soonerOf: [{ laterOf: [3, 31] }, meeting] }, undefined, 88],
  ])('%s', (_, within, closesOn, days) => {
    expect(ceilingSeconds({ within, closesOn }) / DAY).toBe(days)
  })
})

import { expect, test } from 'vitest'
import { bouncedTwice } from '../../../shared/run/bounced-twice.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'

const to = (email: string, softBouncedAt?: string, softBouncedAgainAt?: string) =>
  ({ to: { name: '', email }, softBouncedAt, softBouncedAgainAt }) as LetterRecord
const [first, nextDay, later] = ['2027-01-14T09:00:05Z', '2027-01-15T09:00:05Z', '2027-01-15T09:00:06Z']

test('one letter that bounces softly twice within a day bounced twice', () => {
  expect(bouncedTwice([to('kay', first, nextDay)], 'kay')).toBe(true)
  expect(bouncedTwice([to('kay', first, later)], 'kay')).toBe(false)
  // Told in the wrong order.
  expect(bouncedTwice([to('kay', nextDay, first)], 'kay')).toBe(true)
})
test('so do two letters to one address, and not two to two', () => {
  expect(bouncedTwice([to('kay', first), to('kay', first)], 'kay')).toBe(true)
  expect(bouncedTwice([to('kay', first), to('dot', first)], 'kay')).toBe(false)
  expect(bouncedTwice([to('kay', first), to('kay', later)], 'kay')).toBe(false)
})
test('once is not twice', () => {
  expect(bouncedTwice([to('kay', first), to('kay')], 'kay')).toBe(false)
  expect(bouncedTwice([], 'kay')).toBe(false)
})

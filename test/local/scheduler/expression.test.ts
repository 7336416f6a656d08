import { expect, test } from 'vitest'
import { readExpression } from '../../../local/scheduler/expression.ts'

/** The first instants after one, as ISO texts. */
function firings(expression: string, from: string, count = 3, timeZone = 'Europe/London'): string[] {
  const due = readExpression(expression, timeZone)
  const found: string[] = []
  for (let at = due(Date.parse(from), Date.parse(from)); at !== undefined && found.length < count; ) {
    found.push(new Date(at).toISOString().slice(0, 16))
    at = due(at, Date.parse(from))
  }
  return found
}

test.for([
  [
    'nine on weekdays, over the weekend',
    'cron(0 9 ? * MON-FRI *)',
    '2026-11-20T10:00Z',
    ['2026-11-23T09:00', '2026-11-24T09:00'],
  ],
  [
    'nine stays nine when summer time begins',
    'cron(0 9 ? * * *)',
    '2027-03-26T10:00Z',
    ['2027-03-27T09:00', '2027-03-28T08:00', '2027-03-29T08:00'],
  ],
  [
    'and when it ends',
    'cron(0 9 ? * * *)',
    '2026-10-23T10:00Z',
    ['2026-10-24T08:00', '2026-10-25T09:00', '2026-10-26T09:00'],
  ],
  ['a time that does not exist is skipped', 'cron(30 1 * * ? *)', '2027-03-27T02:00Z', ['2027-03-29T00:30']],
  [
    'a time that comes twice is due the first time only',
    'cron(30 1 * * ? *)',
    '2026-10-24T12:00Z',
    ['2026-10-25T00:30', '2026-10-26T01:30'],
  ],
  ['strictly after the instant given', 'cron(0 9 * * ? *)', '2026-11-20T09:00Z', ['2026-11-21T09:00']],
  ['steps', 'cron(0/20 8-9 * * ? *)', '2026-11-20T08:30Z', ['2026-11-20T08:40', '2026-11-20T09:00']],
  [
    'the last day of the month',
    'cron(0 9 L * ? *)',
    '2027-01-31T10:00Z',
    ['2027-02-28T09:00', '2027-03-31T08:00'],
  ],
  [
    'the weekday nearest to the 1st',
    'cron(0 9 1W * ? *)',
    '2027-04-30T10:00Z',
    ['2027-05-03T08:00', '2027-06-01T08:00'],
  ],
  ['the last weekday of the month', 'cron(0 9 LW * ? *)', '2027-01-10T10:00Z', ['2027-01-29T09:00']],
  [
    'the second Tuesday',
    'cron(0 9 ? * 3#2 *)',
    '2026-11-01T10:00Z',
    ['2026-11-10T09:00', '2026-12-08T09:00'],
  ],
  ['the last Friday', 'cron(0 9 ? * FRIL *)', '2026-11-01T10:00Z', ['2026-11-27T09:00']],
  [
    'months and years',
    'cron(0 9 15 JAN,JUL ? 2027-2028)',
    '2027-02-01T10:00Z',
    ['2027-07-15T08:00', '2028-01-15T09:00', '2028-07-15T08:00'],
  ],
  ['29 February', 'cron(0 9 29 2 ? *)', '2026-11-01T10:00Z', ['2028-02-29T09:00', '2032-02-29T09:00']],
  [
    'days round the end of the week',
    'cron(0 9 ? * SAT-MON *)',
    '2026-11-20T10:00Z',
    ['2026-11-21T09:00', '2026-11-22T09:00', '2026-11-23T09:00'],
  ],
  [
    'a rate begins at once',
    'rate(12 hours)',
    '2026-11-20T10:00:00Z',
    ['2026-11-20T22:00', '2026-11-21T10:00'],
  ],
  [
    'a day of a rate is 24 hours',
    'rate(1 day)',
    '2027-03-27T09:00Z',
    ['2027-03-28T09:00', '2027-03-29T09:00'],
  ],
  ['once', 'at(2027-07-01T09:00:00)', '2026-11-20T10:00Z', ['2027-07-01T08:00']],
] as const)('%s: %s', ([, expression, from, expected]) => {
  expect(firings(expression, from, expected.length)).toEqual(expected)
})

test('a rate is due when it begins', () => {
  expect(readExpression('rate(5 minutes)')(999, 1000)).toBe(1000)
})

test('what never comes again is found out', () => {
  expect(firings('cron(0 9 30 2 ? *)', '2026-11-20T10:00Z')).toEqual([])
  expect(firings('at(2020-01-01T00:00:00)', '2026-11-20T10:00Z')).toEqual([])
})

test.for([
  ['cron(0 9 * * MON *)', 'exactly one of day of month and day of week should be ?'],
  ['cron(0 9 ? * MON)', 'has 5 fields and should have six'],
  ['cron(60 9 ? * MON *)', 'minutes "60" should be 0 to 59'],
  ['cron(0 9 ? * 0 *)', 'day of week "0" should be 1 to 7 or SUN, MON'],
  ['cron(0/x 9 ? * MON *)', 'should have one whole number after its slash'],
  ['rate(0 days)', 'should be such as rate(5 minutes)'],
  ['at(2026-02-30T09:00:00)', 'names no day and time'],
  ['every day', 'should be cron(…), rate(…) or at(…)'],
] as const)('%s is refused: %s', ([expression, reason]) => {
  expect(() => readExpression(expression)).toThrow(reason)
})

test('a time zone that does not exist is refused', () => {
  expect(() => readExpression('rate(1 day)', 'Europe/Powys')).toThrow('"Europe/Powys" is no time zone')
})

import { expect, test } from 'vitest'
import { readPattern } from '../../../local/events/event-pattern.ts'

const event = {
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: { mail: { tags: { run: ['run-1'], letter: ['run-1_view'] } }, size: 7, none: null },
}

test.for([
  [{ source: ['aws.ses'] }, true],
  [{ source: ['aws.s3', 'aws.ses'] }, true],
  [{ source: ['aws.ses'], 'detail-type': ['Email Sent'] }, false],
  [{ 'detail-type': [{ prefix: 'Email ' }] }, true],
  [{ 'detail-type': [{ suffix: 'Sent' }] }, false],
  [{ 'detail-type': [{ 'equals-ignore-case': 'email bounced' }] }, true],
  [{ 'detail-type': [{ 'anything-but': ['Email Sent', 'Email Opened'] }] }, true],
  [{ 'detail-type': [{ 'anything-but': { prefix: 'Email' } }] }, false],
  [{ nowhere: [{ 'anything-but': 'x' }] }, false],
  [{ detail: { mail: { tags: { run: [{ exists: true }] } } } }, true],
  [{ detail: { mail: { tags: { step: [{ exists: false }] } } } }, true],
  [{ detail: { mail: { tags: { run: ['run-1'], letter: [{ prefix: 'run-2' }] } } } }, false],
  [{ detail: { size: [{ numeric: ['>', 5, '<=', 7] }] } }, true],
  [{ detail: { size: [{ numeric: ['=', 8] }] } }, false],
  [{ detail: { size: ['7'] } }, false],
  [{ detail: { none: [null] } }, true],
  [{ nowhere: { at: ['all'] } }, false],
] as const)('%j matches: %s', ([pattern, expected]) => {
  expect(readPattern(pattern)(event)).toBe(expected)
})

test.for([
  [{ $or: [{ source: ['a'] }] }, '$or is not supported'],
  [{ detail: { ip: [{ cidr: '10.0.0.0/8' }] } }, 'detail.ip: {"cidr":"10.0.0.0/8"} is not supported'],
  [{ source: 'aws.ses' }, 'source should be an object of fields, or a list'],
  [{ source: [] }, 'source should list at least one value'],
  [{ size: [{ numeric: ['about', 5] }] }, 'size: {"numeric":["about",5]} is not supported'],
] as const)('%j is refused: %s', ([pattern, reason]) => {
  expect(() => readPattern(pattern)).toThrow(reason)
})

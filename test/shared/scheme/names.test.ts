import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { problemsOf } from '../../../shared/scheme/define.ts'
import { serveTogether } from '../../../shared/scheme/together.ts'

test('scheme and flow together fit the name of a state machine', () => {
  const scheme = { ...linkOfficer, id: `link-officer-${'x'.repeat(24)}` }
  expect(problemsOf(scheme)).toEqual([
    {
      at: 'development-session',
      wrong: `"${scheme.id}-development-session" is too long to name a state machine`,
      remedy: 'Use at most 56 characters for the ids of scheme and flow together',
    },
  ])
})

test('two schemes of one service have each an id and letters for reference numbers of their own', () => {
  expect(serveTogether([linkOfficer, { ...linkOfficer, id: 'other', code: 'OT' }])).toHaveLength(2)
  expect(() => serveTogether([linkOfficer, { ...linkOfficer, id: 'other' }])).toThrow(
    'Two schemes have the code "LO". Give each its own',
  )
  expect(() => serveTogether([linkOfficer, linkOfficer])).toThrow(
    'Two schemes have the id "link-officer" and the code "LO"',
  )
})

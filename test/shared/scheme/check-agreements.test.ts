import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { problemsOf } from '../../../shared/scheme/define.ts'
import type { Agreement } from '../../../shared/scheme/role.ts'

const problems = (more: Partial<Agreement>) => {
  const scheme = structuredClone(linkOfficer)
  Object.assign(scheme.register[0]!.agrees!, more)
  return problemsOf(scheme).map(({ at, wrong }) => `${at}: ${wrong}`)
}
const { comments } = linkOfficer.register[0]!.agrees!

test('what holders agree is published, and the answers by which they do can be given', () => {
  expect(problems({})).toEqual([])
  expect(problems({ document: 'rules' })).toEqual(['register/link-officer: there is no document "rules"'])
  expect(problems({ later: 'LO-9' })).toEqual(['register/link-officer: there is no form "LO-9"'])
  expect(problems({ comments: { ...comments, each: 'parts-' } })).toEqual([
    'register/link-officer: there is no field of LO-F7 "parts"',
  ])
  expect(problems({ comments: { ...comments, against: 'no' } })).toEqual([
    'register/link-officer: there is no answer to sections "no"',
  ])
})

import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { problemsOf } from '../../../shared/scheme/define.ts'
import type { Induction } from '../../../shared/scheme/induction.ts'

const { held } = linkOfficer.register[0]!.inducted!
const refused = (more: Partial<Induction>) => {
  const scheme = structuredClone(linkOfficer)
  Object.assign(scheme.register[0]!.inducted!, more)
  return problemsOf(scheme).map(({ at, wrong, remedy }) => `${at}: ${wrong}. ${remedy}.`)
}

test('holders are inducted by fields that there are', () => expect(refused({})).toEqual([]))

test.each<[string, Partial<Induction>, RegExp]>([
  [
    'the record of who came',
    { form: 'LO-9' },
    /^register\/link-officer: there is no form "LO-9"\. Use "LO-F1",/,
  ],
  [
    'who came',
    { came: 'who' },
    /^register\/link-officer: there is no field of LO-S3 "who"\. Use "came" or "notes"\.$/m,
  ],
  ['what it was about', { held: { ...held, form: 'LO-8' } }, /: there is no form "LO-8"\. Use /],
  ['its day', { held: { ...held, date: 'day' } }, /: there is no field of LO-S1 "day"\. Use .*"date"/],
  ['its kind', { held: { ...held, kind: 'sort' } }, /: there is no field of LO-S1 "sort"\. Use .*"kind"/],
  ['what moved it', { held: { ...held, movedBy: 'LO-7' } }, /: there is no form "LO-7"\. Use /],
  [
    'the day to which it was moved',
    { held: { ...held, movedBy: 'LO-S3' } },
    /: there is no field of LO-S3 "date"\. Use /,
  ],
])('and not by another name of %s', (_, more, wrong) => {
  expect(refused(more).join('\n')).toMatch(wrong)
})

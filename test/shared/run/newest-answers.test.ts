import { expect, test } from 'vitest'
import { formContext } from '../../../functions/http/filling/form-context.ts'
import { withNewest } from '../../../functions/recall.ts'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { showAnswer } from '../../../shared/form/show-answer.ts'
import { ERASED } from '../../../shared/run/erase-words.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import { fieldsOf } from '../../../shared/scheme/form.ts'
import { answerOf, runOf } from '../pages/console/records.ts'

const form = { id: 'LO-F11', version: 1 }
const told = (unit: string, run: string, day: string, answers: Answered['answers']): Answered => ({
  ...answerOf({ form, answers, run, name: 'access', at: `${day}T10:00:00.000Z` }),
  ...{ unit, began: `${day}T10:00:00.000Z` },
})
const child = { parent: 'checks', root: 'checks', step: 'checks', unit: 'pthb' }
const asking = (scheme = linkOfficer, own: Answered[] = []): Situation => ({
  scheme,
  flow: scheme.flows.find(({ id }) => id === 'access-check')!,
  now: '2028-01-10T10:00:00.000Z',
  file: {
    run: runOf({ id: 'now', scheme: 'link-officer', flow: 'access-check', child }),
    asks: [],
    answers: own,
    people: [],
    tasks: [],
  },
})

/** What stands on the page of the access check, where these answers were given. */
async function shown(answers: Answered[], language: 'en' | 'cy' = 'en', situation = asking()) {
  const known = await withNewest({ store: { everyAnswerTo: async () => answers } }, situation, 'LO-F11')
  const asked = linkOfficer.forms.find(({ id }) => id === 'LO-F11')!
  const field = fieldsOf(asked).find(({ id }) => id === 'on_record')!
  return showAnswer(field, {}, formContext(known, language, []))
}

const before = [
  told('pthb', 'first', '2027-01-20', { members: '40' }),
  told('abuhb', 'other', '2027-07-22', { members: '900' }),
  told('pthb', 'second', '2027-07-20', { members: '43' }),
]

test('the newest number of the organisation stands on the page, with its date, in both languages', async () => {
  expect(await shown(before)).toBe('43, the number your organisation gave on Tuesday 20 July 2027')
  expect(await shown(before, 'cy')).toMatch(
    /^43, sef y nifer a roddodd eich sefydliad ar y dyddiad hwn: .*Gorffennaf 2027$/,
  )
})

test('without an answer of this organisation there is no number on record', async () => {
  expect(await shown([before[1]!])).toBe('We have no number on record yet')
  expect(await shown([], 'cy')).toBe('Nid oes gennym nifer ar gofnod eto')
})

test('what came after its own answer, and that answer itself, are not recalled beside it', async () => {
  const own = told('pthb', 'now', '2027-07-25', { members: '50' })
  const later = told('pthb', 'third', '2028-01-05', { members: '60' })
  const given = [...before, own, later]
  expect(await shown(given, 'en', asking(linkOfficer, [own]))).toContain('43, ')
  expect(await shown(given)).toContain('60, ')
})

test('a number that was erased, and an answer that few may read, are not shown; nor is an older one in their place', async () => {
  const gone = told('pthb', 'third', '2027-12-20', { members: ERASED })
  expect(await shown([...before, gone])).toBe('We have no number on record yet')
  const emptied = told('pthb', 'third', '2027-12-20', { problem: 'everyone' })
  expect(await shown([...before, emptied])).toBe('We have no number on record yet')
  const forms = linkOfficer.forms.map((one) =>
    one.id === 'LO-F11' ? { ...one, withheld: { field: 'problem', is: 'unknown' } } : one,
  )
  const withheld = told('pthb', 'third', '2027-12-20', { members: '44', problem: 'unknown' })
  expect(await shown([...before, withheld])).toContain('44, ')
  const few = asking({ ...linkOfficer, forms })
  expect(await shown([...before, withheld], 'en', few)).toBe('We have no number on record yet')
})

import { expect, test } from 'vitest'
import { wantedBy } from '../../../shared/letter/wanted-by.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { Source } from '../../../shared/scheme/source.ts'

const NOTHING = { round: false, register: false, units: false, page: false, documents: [] }

/** What a letter of this text wants, whose values come from these sources. */
function wants(body: string, values: Record<string, Source>, scheme: Partial<Scheme> = {}) {
  const letters = [
    { id: 'L1', texts: { en: { subject: 'Hello', body }, cy: { subject: '((sign))', body: '' } } },
  ]
  const rest = { values: {}, footer: { en: 'Goodbye', cy: 'Hwyl' }, letters, ...scheme } as unknown as Scheme
  return wantedBy(rest, { letter: 'L1', languages: ['en'] }, values)
}

test.each<[string, Source, object]>([
  ['a count of the round', 'count.asked', { round: true }],
  ['outcomes in the round', { countOf: 'nomination' }, { round: true }],
  ['who holds a role', { held: 'link-officer' }, { register: true }],
  ['who does not', { vacant: 'link-officer' }, { register: true }],
  ['how many hold it', { holders: 'link-officer' }, { register: true }],
  ['how many units there are', { inScope: 'organisation' }, { units: true }],
  ['the version of a document', 'version.rules', { documents: ['rules'] }],
  ['one of several', { firstOf: ['unit.name', { byLanguage: { cy: 'count.asked' } }] }, { round: true }],
  ['where its reader’s own page is', 'recipient.page', { page: true }],
  ['what the run itself knows', 'answer.nomination.why', {}],
  ['an answer that is called like a count', 'answer.count.asked', {}],
])('a letter that tells %s', (_, source, more) => {
  expect(wants('It is ((it)).', { it: source })).toEqual({ ...NOTHING, ...more })
  expect(wants('((it??Yes))', { it: source })).toEqual({ ...NOTHING, ...more })
  expect(wants('No word of that.', { it: source })).toEqual(NOTHING)
})

test('what stands under every letter, and values of the scheme, count as well', () => {
  const values = { asked: 'count.asked' } satisfies Record<string, Source>
  const under = { footer: { en: 'We asked ((asked)).' } } as Partial<Scheme>
  expect(wants('Hello', {}, { ...under, values })).toEqual({ ...NOTHING, round: true })
  expect(wants('Hello', {}, { personFooter: under.footer, values })).toEqual({ ...NOTHING, round: true })
  const page = { asked: 'recipient.page' }
  expect(wants('Hello', {}, { personFooter: under.footer, values: page })).toEqual(NOTHING)
})

test('only the languages it goes out in count', () => {
  expect(wants('Hello', { sign: 'count.asked' })).toEqual(NOTHING)
})

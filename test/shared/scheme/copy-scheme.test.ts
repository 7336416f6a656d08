import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { template } from '../../../schemes/link-officer/template.ts'
import { copyScheme } from '../../../shared/scheme/copy-scheme.ts'
import { defineScheme, problemsOf } from '../../../shared/scheme/define.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'

const answers: Record<string, string> = {
  branch: 'HPMA North West & Cumbria branch',
  group: 'the North West HR Directors’ Network',
  coordinator: 'Asha Patel',
}
const copyIn = (bilingual: 'yes' | 'no') =>
  copyScheme(linkOfficer, template, {
    answer: (field) => ({ ...answers, bilingual })[field] ?? '',
    person: (who) =>
      who === 'branch-chair' ? { name: 'Joan Ash', email: 'joan@north-west.example' } : undefined,
    units: [
      { name: 'Ash Trust', title: 'Chief People Officer', email: 'people@ash.example' },
      { name: 'Ash trust', title: 'Director of HR', email: 'hr@ash.example' },
    ],
  })
/** What comes out of the file. */
const read = (scheme: Scheme): Scheme => JSON.parse(JSON.stringify(scheme))

describe.each(['yes', 'no'] as const)('a copy for a branch that writes in two languages: %s', (bilingual) => {
  const { scheme, toDo } = copyIn(bilingual)

  test('is data that the checker passes', () => {
    expect(() => defineScheme(read(scheme))).not.toThrow()
    // Whole words, of as many as leave room for the name of a state machine.
    expect(scheme.id).toBe('link-officer-hpma-north-west-and')
    expect(scheme.languages).toEqual(bilingual === 'yes' ? ['en', 'cy'] : ['en'])
  })
  test('has the flows, forms and letters of the scheme, and none of its people', () => {
    expect(scheme.flows.map(({ id }) => id)).toEqual(linkOfficer.flows.map(({ id }) => id))
    expect(scheme.letters.map(({ id }) => id)).toEqual(linkOfficer.letters.map(({ id }) => id))
    const { units, offices } = read(scheme)
    expect(units[0]?.members).toMatchObject([
      {
        id: 'ash-trust',
        name: { en: 'Ash Trust' },
        holders: { 'workforce-director': { email: 'people@ash.example' } },
      },
      { id: 'ash-trust-2', holders: { 'workforce-director': { email: 'hr@ash.example' } } },
    ])
    expect(offices.filter(({ holder }) => holder).map(({ id }) => id)).toEqual(['chair'])
  })
  test('says its own name, and that of its directors’ meeting, in every letter and form', () => {
    const { letters, forms } = read(scheme)
    const texts = JSON.stringify({ letters, forms })
    expect(texts).toContain('Chair, HPMA North West & Cumbria branch')
    expect(texts).toContain('the North West HR Directors’ Network')
    expect(texts).toContain('each member organisation should have a link officer')
    expect(texts).toContain('of the HPMA North West & Cumbria branch newsletter')
    expect(texts).not.toMatch(/Wales|Cymru/)
  })
  test('is told apart from what somebody still has to enter', () => {
    expect(toDo.join('\n')).toContain('"Link officer co-ordinator" (Asha Patel)')
    expect(toDo.join('\n')).toContain('Check the setting coordinator_phone')
  })
})
test('in one language it promises no Welsh', () => {
  expect(JSON.stringify(read(copyIn('no').scheme).footer)).not.toContain('Welsh')
  expect(Object.keys(read(copyIn('no').scheme).letters[0]!.texts)).toEqual(['en'])
})
test('the scheme itself is not changed by it', () => {
  const before = JSON.stringify(linkOfficer)
  copyIn('no')
  expect(JSON.stringify(linkOfficer)).toBe(before)
})

test('a template that names what is not there is refused', () => {
  const wrong = (changed: object) =>
    problemsOf({ ...linkOfficer, template: { ...template, ...changed } })
      .filter(({ at }) => at === 'template')
      .map((problem) => problem.wrong)
  expect(wrong({})).toEqual([])
  expect(wrong({ flow: 'outpost' })).toEqual(['there is no flow "outpost"'])
  expect(wrong({ answers: 'outpost' })).toEqual(['there is no name of answers "outpost"'])
  expect(wrong({ outcome: 'done', owner: 'outpost', languages: 'tongue' })).toEqual([
    'there is no ending "done"',
    'there is no field "outpost"',
    'there is no field "tongue"',
  ])
  expect(wrong({ holders: { chair: { person: 'nominee' }, mayor: { field: 'coordinator' } } })).toEqual([
    'there is no person "nominee"',
    'there is no office "mayor"',
  ])
  expect(wrong({ units: { ...template.units, kind: 'ward' } })).toEqual(['there is no kind of unit "ward"'])
})

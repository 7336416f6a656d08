import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { problemsOf } from '../../../shared/scheme/define.ts'
import type { Gathering, Resources } from '../../../shared/scheme/resources.ts'

/** What the checker says when something of the page of resources is otherwise. */
function wrong(change: (resources: Resources, gathering: Gathering) => void): string[] {
  const scheme = structuredClone(linkOfficer)
  change(scheme.resources!, scheme.resources!.sections.find(({ id }) => id === 'newsletters')!.gathered![0]!)
  return problemsOf(scheme).map(({ at, wrong }) => `${at}: ${wrong}`)
}

test('a page of resources is for a role, a document and fields that there are', () => {
  expect(wrong(() => {})).toEqual([])
  expect(wrong((page) => Object.assign(page, { holding: 'king' }))).toEqual([
    'resources: there is no role "king"',
  ])
  expect(wrong((page) => Object.assign(page.sections[0]!.document!, { name: 'rules' }))).toEqual([
    'resources/role-profile: there is no document "rules"',
  ])
  expect(wrong((_, one) => Object.assign(one, { link: 'where' }))).toEqual([
    'resources/newsletters: there is no field of LO-S8 "where"',
  ])
  expect(wrong((_, one) => Object.assign(one, { title: { en: '((name))', cy: '((number))' } }))).toEqual([
    'resources/newsletters: there is no field of LO-S8 "name"',
  ])
  expect(wrong((_, one) => Object.assign(one, { takenDown: { form: 'LO-S61', field: 'which' } }))).toEqual([
    'resources/newsletters: there is no field of LO-S61 "which"',
  ])
})

test('answers that can be withheld are not for everybody in a role', () => {
  const heard = {
    forms: ['LO-F9'],
    needs: ['idea'],
    title: { en: '((idea))', cy: '((idea))' },
    link: undefined,
    lines: [],
    date: undefined,
  }
  expect(wrong((_, one) => Object.assign(one, heard))).toEqual([
    'resources/newsletters: answers to LO-F9 can be withheld',
  ])
})

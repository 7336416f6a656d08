import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { forms } from '../../../schemes/link-officer/forms.ts'
import { organisations } from '../../../schemes/link-officer/organisations.ts'
import { STANDINGS } from '../../../shared/own-page/wording.ts'
import { SAVED_BY } from '../../../shared/pages/wording/saved.ts'
import { fieldsOf } from '../../../shared/scheme/form.ts'
import { letter } from '../../../shared/scheme/letter.ts'
import type { Text } from '../../../shared/scheme/text.ts'
import { optionsOf } from './specified-field.ts'

/** Every text in a piece of a scheme, with the path to it. */
function textsIn(value: unknown, path: string): [string, Text][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value) return [[path, value as Text]]
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`))
}

/** All placeholders and flags of a text, as often as they stand there. */
const marksIn = (text: string) => [...text.matchAll(/\(\(([a-z_]+)(\?\?)?/g)].map((mark) => mark[0]).sort()

const texts = [
  ...forms.flatMap((form) => textsIn(form, form.id)),
  ...organisations.flatMap((unit) => textsIn(unit, unit.id)),
]

test('the texts of all forms and organisations are found', () => {
  expect(texts.length).toBeGreaterThan(250)
})
test('every text of the forms and organisations has its Welsh', () => {
  expect(texts.filter(([, text]) => !text.cy?.trim()).map(([path]) => path)).toEqual([])
})
test('every Welsh text holds the placeholders of the English one', () => {
  for (const [path, text] of texts) expect(marksIn(text.cy ?? ''), path).toEqual(marksIn(text.en))
})
test('only names are the same in both languages', () => {
  expect(texts.filter(([, text]) => text.en === text.cy).map(([path]) => path)).toEqual([])
})
test('Welsh texts use the typographic apostrophe', () => {
  const straight = forms
    .flatMap((form) => textsIn(form, form.id))
    .filter(([, text]) => text.cy?.includes("'"))
  expect(straight.map(([path]) => path)).toEqual([])
})

test('yes and no are the words that answer their own question (WL-10)', () => {
  const answers: Record<string, string[]> = {}
  for (const form of forms) {
    for (const field of fieldsOf(form)) {
      const yes = optionsOf(field).filter((option) => /^(Yes|No)\b(?! one| comment)/.test(option.label.en))
      if (yes.length) answers[`${form.id} ${field.id}`] = yes.map((option) => option.label.cy!)
    }
  }
  expect(answers).toEqual({
    'LO-F1 cy_ready': ['Ydy', 'Nac ydy'],
    'LO-F3 recirculate': ['Do', 'Naddo'],
    'LO-F4 nominee_knows': ['Ydw', 'Nac ydw'],
    'LO-F4 has_deputy': ['Ydw', 'Nac ydw'],
    'LO-F5 answer': ['Ydw, rwy’n derbyn', 'Nac ydw, rwy’n gwrthod'],
    'LO-F5 hpma_member': ['Ydw', 'Nac ydw'],
    'LO-F5 manager_agrees': ['Ydy', 'Nac ydy'],
    'LO-F6 use_welsh': ['Ydw', 'Nac ydw'],
    'LO-F9 share': [
      'Cewch, gydag enw fy sefydliad',
      'Cewch, heb enw fy sefydliad',
      'Na chewch, y cydlynydd yn unig',
    ],
    'LO-F10 welsh': ['Bydd', 'Na fydd'],
    'LO-F12 shared': ['Ydw', 'Nac ydw'],
    'LO-F13 speakers_agree': ['Ydyn', 'Nac ydyn'],
    'LO-F13 access': ['Ydy', 'Nac ydy'],
    'LO-F14 suggest': ['Ydw', 'Nac ydw'],
    'LO-F16 bilingual': ['Oes', 'Nac oes'],
    'LO-A1 decision': ['Ydw, rwy’n ei gymeradwyo', 'Nac ydw, ei anfon yn ôl i’w newid'],
    'LO-A5D answer': ['Ydw, rwy’n derbyn', 'Nac ydw, rwy’n gwrthod'],
    'LO-A5D hpma_member': ['Ydw', 'Nac ydw'],
    'LO-A5D manager_agrees': ['Ydy', 'Nac ydy'],
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`LO-S4 more_${n}`, ['Oes', 'Nac oes']])),
    'LO-S43 decision': ['Ydw, rwy’n ei fabwysiadu', 'Nac ydw, ei anfon yn ôl i’w newid'],
    'LO-S5 decision': ['Ydw, rwy’n ei fabwysiadu', 'Nac ydw, ei anfon yn ôl i’w newid'],
    'LO-S70 speakers_agree': ['Ydyn', 'Nac ydyn'],
    'LO-S70 access': ['Ydy', 'Nac ydy'],
    'LO-S71 decision': ['Ydw, rwy’n ei gymeradwyo', 'Nac ydw, mae’r cynllun yn sefyll fel yr oedd'],
    'LO-S9 decision': ['Ydw, rwy’n ei gymeradwyo', 'Nac ydw, nid fel y mae'],
    'LO-S51 welsh': ['Bydd', 'Na fydd'],
    'LO-S12 decision': ['Ydw, rwy’n ei gymeradwyo', 'Nac ydw, ei anfon yn ôl i’w newid'],
  })
})

/** All letters there are, those among them that no step sends yet. */
const folder = new URL('../../../schemes/link-officer/letters/', import.meta.url)
const file = (id: string, language: string) => readFileSync(new URL(`${id}.${language}.md`, folder), 'utf8')
const letters = [...new Set(readdirSync(folder).map((name) => name.slice(0, 6)))].map((id) =>
  letter(id, { en: file(id, 'en'), cy: file(id, 'cy') }),
)

test('every letter has its Welsh, which says who translated it and when (WL-13)', () => {
  expect(letters.length).toBeGreaterThanOrEqual(29)
  for (const { id, texts } of letters) expect(texts.cy?.translation, id).toBeDefined()
})

/**
 * Words before a name or date that leave it as it is. After most prepositions, and where a date says when something
 * was done, it would have to begin otherwise: "ar Fwrdd Iechyd", "ym Mwrdd Iechyd", "tan ddydd Iau".
 */
const WITHOUT_MUTATION =
  /(?:^|[:,]|\b(?:ar gyfer|erbyn|cyn|ers|yw|oedd|na fydd|na wnaeth|o staff|arfer gorau)) ?$/
/** What is filled in with a word that mutates. Names of people, numbers and addresses stay as they are. */
const MUTABLE =
  /\(\((?:organisation_name|branch_name|kept_until|until|from|withdrawn|due|date|[a-z_]+_date)\)\)/g

test('no Welsh text has a name or date where it would have to mutate', () => {
  const all: [string, string][] = [
    ...texts.map(([path, text]): [string, string] => [path, text.cy ?? '']),
    ...[...textsIn(SAVED_BY, 'saved'), ...textsIn(STANDINGS, 'standing')].map(
      ([path, text]): [string, string] => [path, text.cy ?? ''],
    ),
    ...letters.flatMap(({ id, texts: { cy } }): [string, string][] =>
      [cy!.subject, cy!.short ?? '', ...cy!.body.split('\n')].map((line) => [id, line]),
    ),
  ]
  const found = all.flatMap(([path, text]) =>
    [...text.matchAll(MUTABLE)]
      .filter(({ index }) => !WITHOUT_MUTATION.test(text.slice(0, index)))
      .map(({ index, 0: mark }) => `${path}: ${text.slice(Math.max(0, index - 20), index)}${mark}`),
  )
  expect(found).toEqual([])
})

describe.each(letters)('$id', ({ texts: { en, cy } }) => {
  test('has a Welsh text with the same placeholders and flags, as often (WL-07)', () => {
    expect(marksIn(cy?.subject ?? '')).toEqual(marksIn(en!.subject))
    expect(marksIn(cy?.body ?? '')).toEqual(marksIn(en!.body))
  })
  test('has the same paragraphs in Welsh, signed the same way', () => {
    expect(cy?.body.split('\n').map((line) => line === '')).toEqual(
      en!.body.split('\n').map((line) => line === ''),
    )
    expect(cy?.body).toMatch(/^Annwyl /)
    expect(cy?.body).toMatch(
      /\n\nYn gywir\n\n\(\([a-z_]+\)\)\n.+, cangen HPMA Cymru\nCyfeirnod: \(\(reference\)\)$/,
    )
  })
})

import { describe, expect, test } from 'vitest'
import { fill, letter, placeholdersIn } from '../../../shared/scheme/letter.ts'

describe('a letter’s file', () => {
  test('is a subject between two lines, then the text', () => {
    expect(
      letter('L', {
        en: '---\nsubject: Please answer \n---\n\nDear all\n\nBye\n',
        cy: '---\nsubject: Atebwch\n---\nHelo',
      }),
    ).toEqual({
      id: 'L',
      texts: {
        en: { subject: 'Please answer', body: 'Dear all\n\nBye' },
        cy: { subject: 'Atebwch', body: 'Helo' },
      },
    })
  })
  test('may have shorter forms of its subject, in their order', () => {
    const file = '---\nsubject: Please answer\nshort: Answer\nreminder: your answer\n---\n\nDear all'
    expect(letter('L', { en: file }).texts.en).toEqual({
      subject: 'Please answer',
      short: 'Answer',
      reminder: 'your answer',
      body: 'Dear all',
    })
  })
  test.each([
    ['no front matter', 'Dear all'],
    ['no subject', '---\n---\n\nDear all'],
    ['an empty subject', '---\nsubject: \n---\n\nDear all'],
    ['more than a subject', '---\nsubject: A\nfrom: b\n---\n\nDear all'],
    ['no text', '---\nsubject: A\n---\n'],
  ])('is refused with %s, and the message names it', (_, file) => {
    expect(() => letter('LO-L99', { en: '---\nsubject: A\n---\n\nB', cy: file })).toThrow(
      /^Letter LO-L99 \(cy\) must start with "---", one line "subject: …", .+ and "---", then the text$/,
    )
  })
})

test('values and flags are found once each, in the order they stand', () => {
  expect(
    placeholdersIn('((b)) ((a)) ((b)) ((f??yes (really)\nand so on)) ((a_1)) (c) ((D)) (( e ))'),
  ).toEqual({
    values: ['b', 'a', 'a_1'],
    flags: ['f'],
  })
})

describe('filling', () => {
  test('puts each value where its placeholder stands', () => {
    expect(fill('Dear ((a)), ((b)) and ((a)).', { a: 'Ann', b: 'Bob' })).toBe('Dear Ann, Bob and Ann.')
  })
  test.each([
    [true, 'Hurry (now), last call. Bye'],
    ['yes', 'Hurry (now), last call. Bye'],
    [false, 'Bye'],
    ['no', 'Bye'],
    ['', 'Bye'],
  ])('shows a conditional text when its flag is true or yes: %j', (late, text) => {
    expect(fill('((late??Hurry (now), last call. ))Bye', { late })).toBe(text)
  })
  test('leaves a conditional text out when nothing gives its flag', () => {
    expect(fill('((late??Hurry. ))Bye', {})).toBe('Bye')
  })
  test.each([{}, { a: true }])('refuses a value that is not there: %j', (values) => {
    expect(() => fill('Dear ((a))', values as Record<string, string>)).toThrow(
      'The placeholder ((a)) has no value',
    )
  })
  test('takes what people typed as it is', () => {
    expect(fill('((a)) ((b))', { a: '((b)) $& $1 ((late??x))', b: '<b>' })).toBe(
      '((b)) $& $1 ((late??x)) <b>',
    )
  })
  test('leaves single brackets and other names alone', () => {
    expect(fill('(a) ((A)) (( a ))', { a: 'x' })).toBe('(a) ((A)) (( a ))')
  })
})

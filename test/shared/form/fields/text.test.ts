import { describe, expect, test } from 'vitest'
import type { TextField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const name: TextField = {
  type: 'text',
  id: 'name',
  label: { en: 'What is your full name?' },
  max: 10,
  errors: {
    empty: { en: 'Enter your full name', cy: 'Nodwch eich enw llawn' },
    tooLong: { en: 'Full name must be ((n)) characters or less' },
  },
}
const typed = (text: string) => read({ ...name, max: 100 }, { name: text })

describe('any printable characters are a name (PT-04)', () => {
  test.each([
    'Siân O’Neill-Þór',
    'X Æ 12',
    'ŵ ŷ Ŵ Ŷ',
    '李小龍',
    '👩‍👩‍👧',
    '<script>alert("x")</script>',
    `'"\\`,
    'a & b; --',
  ])('%s', (text) => expect(typed(text)).toBe(text))
})

describe('what is stored', () => {
  test('is trimmed', () => expect(typed('  \u00a0Siân \t')).toBe('Siân'))
  test('is NFC, however it was typed', () => expect(typed('w\u0302')).toBe('ŵ'))
  test.each(['\r\n', '\n', '\r', '\t', '\v', '\u0085', '\u2028', '\u2029'])(
    'has a space for the line break %j: it can never be two lines of a mail header',
    (breaking) => expect(typed(`Siân${breaking}Bcc: x@example.com`)).toBe('Siân Bcc: x@example.com'),
  )
})

describe('refused with its words', () => {
  test.each([undefined, '', '   ', '\u200b', '\ufeff \u3164'])('nothing that can be seen: %j', (text) => {
    expect(errorOf(name, text === undefined ? {} : { name: text })).toBe('Enter your full name')
    expect(errorOf(name, text === undefined ? {} : { name: text }, { language: 'cy' })).toBe(
      'Nodwch eich enw llawn',
    )
  })

  test('too long, counted in characters and not in bytes or halves', () => {
    expect(read(name, { name: '👍'.repeat(10) })).toBe('👍'.repeat(10))
    expect(read(name, { name: 'w\u0302'.repeat(10) })).toBe('ŵ'.repeat(10))
    expect(errorOf(name, { name: '👍'.repeat(11) })).toBe('Full name must be 10 characters or less')
  })

  test('too long, in general words where the scheme has none', () => {
    const silent = { ...name, errors: {} }
    expect(errorOf(silent, { name: 'x'.repeat(11) })).toBe('Your answer must be 10 characters or less')
    expect(errorOf(silent, { name: 'x'.repeat(11) }, { language: 'cy' })).toBe(
      'Rhaid i’ch ateb fod yn 10 nod neu’n llai',
    )
    expect(errorOf(silent, {})).toBe('Enter your answer')
  })

  test.each(['a\0b', 'a\u001b[31m', 'a\bb', 'a\u007f', 'a\u202Egpj.exe', 'a\u2066b', 'a\ud800b'])(
    'control characters: %j',
    (text) => expect(errorOf(name, { name: text })).toMatch('must not include invisible control characters'),
  )

  test('given twice, or not as text', () => {
    expect(errorOf(name, { name: ['Siân', 'Jo'] })).toBe('Give one answer only')
    expect(errorOf(name, { name: { toString: 1 } as unknown as string })).toBe('Give one answer only')
    expect(errorOf(name, { name: [] })).toBe('Enter your full name')
    expect(read(name, { name: ['Siân'] })).toBe('Siân')
  })
})

test('optional text may be left out, and is then not stored at all', () => {
  expect(read({ ...name, optional: true }, { name: ' ' })).toBeUndefined()
  expect(isComplete({ ...name, optional: true }, {})).toBe(true)
})

test('a stored answer that has become too long is not complete', () => {
  expect(isComplete(name, { name: 'Siân' })).toBe(true)
  expect(isComplete({ ...name, max: 3 }, { name: 'Siân' })).toBe(false)
  expect(isComplete(name, { name: ['Siân'] })).toBe(false)
})

test('it is shown as it is: escaping is the work of templates', () => expect(show(name, '<b>')).toBe('<b>'))

import { expect, test } from 'vitest'
import type { LongTextField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const why: LongTextField = {
  type: 'long-text',
  id: 'why',
  label: { en: 'Why?' },
  max: 20,
  errors: { empty: { en: 'Enter why' }, tooLong: { en: 'Your answer must be 20 characters or less' } },
}

test('line breaks of every kind are kept as \\n', () => {
  expect(read(why, { why: ' one\r\ntwo\rthree\n\nfour\u2028 ' })).toBe('one\ntwo\nthree\n\nfour')
})

test('a line break of a browser counts as one character, as its counter says', () => {
  expect(read(why, { why: `${'1234\r\n'.repeat(3)}12345` })).toBe('1234\n1234\n1234\n12345')
  expect(errorOf(why, { why: `${'1234\r\n'.repeat(3)}123456` })).toBe(
    'Your answer must be 20 characters or less',
  )
})

test('tabs are kept, other control characters refused', () => {
  expect(read(why, { why: 'a\tb' })).toBe('a\tb')
  expect(errorOf(why, { why: 'a\n\0b' })).toMatch('must not include invisible control characters')
})

test('HTML is text', () => {
  expect(read(why, { why: '<script>1</script>' })).toBe('<script>1</script>')
})

test('nothing, or nothing but line breaks, is empty', () => {
  expect(errorOf(why, {})).toBe('Enter why')
  expect(errorOf(why, { why: '\r\n \r\n' })).toBe('Enter why')
  expect(read({ ...why, optional: true }, { why: '\r\n' })).toBeUndefined()
})

test('it is complete and shown with its line breaks', () => {
  expect(isComplete(why, { why: 'one\ntwo' })).toBe(true)
  expect(show(why, 'one\ntwo')).toBe('one\ntwo')
})

import { describe, expect, test } from 'vitest'
import type { EmailField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const email: EmailField = {
  type: 'email',
  id: 'email',
  label: { en: 'What is your email address?' },
  autocomplete: 'email',
  errors: { empty: { en: 'Enter your email address' }, format: { en: 'Enter it like name@example.com' } },
}

describe('accepted', () => {
  test.each([
    'name@example.com',
    "o'neill+hpma@wales.nhs.uk",
    'first.last@powys-thb.example.cymru',
    'UPPER@Example.COM',
    `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.uk`,
  ])('%s', (address) => {
    expect(read(email, { email: address })).toBe(address)
    expect(isComplete(email, { email: address })).toBe(true)
  })

  test('pasted with spaces and invisible characters around and inside', () => {
    expect(read(email, { email: ' \u200bname@exam\u00adple.com\u00a0\r\n' })).toBe('name@example.com')
  })

  test('a domain in other letters, stored as mail systems know it', () => {
    expect(read(email, { email: 'enw@gŵyl.cymru' })).toBe('enw@xn--gyl-b2a.cymru')
    expect(isComplete(email, { email: 'enw@xn--gyl-b2a.cymru' })).toBe(true)
  })
})

describe('refused', () => {
  test.each([
    'name',
    'name@example',
    '@example.com',
    'name@',
    'a@b@example.com',
    'one@example.com,two@example.com',
    'one@example.com;two@example.com',
    'one@example.com two@example.com',
    'one@example.com\r\nBcc: two@example.com',
    'one@example.com\nTo:two@example.com',
    'Name <name@example.com>',
    '<name@example.com>',
    '"a b"@example.com',
    'name(comment)@example.com',
    'group:name@example.com',
    'a\\b@example.com',
    'siân@example.com',
    '.name@example.com',
    'name.@example.com',
    'na..me@example.com',
    'name@example..com',
    'name@-example.com',
    'name@example.com.',
    'name@example.c',
    'name@127.0.0.1',
    'name@１２７.0.0.1',
    'name@[127.0.0.1]',
    'name@example.com/path',
    'name@gŵyl.cymru:25',
    'na\0me@example.com',
    'name@exam ple.com',
    'name\u202e@example.com\u2028x',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.com`,
    `a@${'bcd.'.repeat(63)}com`,
    '@'.repeat(1_000_000),
  ])('%.60j', (address) => expect(errorOf(email, { email: address })).toBe('Enter it like name@example.com'))

  test('empty, in its own words', () =>
    expect(errorOf(email, { email: ' ' })).toBe('Enter your email address'))
  test('twice: an address never becomes two', () =>
    expect(errorOf(email, { email: ['a@example.com', 'b@example.com'] })).toBe('Give one answer only'))
})

test('it is shown as stored', () => expect(show(email, 'name@example.com')).toBe('name@example.com'))

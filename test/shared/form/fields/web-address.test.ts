import { expect, test } from 'vitest'
import type { WebAddressField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read } from '../one-field.ts'

const field: WebAddressField = {
  type: 'web-address',
  id: 'link',
  label: { en: 'At what web address is it?' },
  max: 60,
  errors: { empty: { en: 'Enter its web address' }, tooLong: { en: 'Too long: ((n))' } },
}
const typed = (link: string) => ({ link })

test.each([
  ['https://news.example/12', 'https://news.example/12'],
  [' http://news.example/12\u200b ', 'http://news.example/12'],
  ['https://news.example/\u202e21', 'https://news.example/21'],
  ['news.example/12?a=b#c', 'https://news.example/12?a=b#c'],
  ['www.gŵyl.cymru', 'https://www.gŵyl.cymru'],
  ['example.org:8443/x', 'https://example.org:8443/x'],
])('%j leads to %s', (given, address) => expect(read(field, typed(given))).toBe(address))

test.each([
  'see the intranet',
  'intranet',
  'javascript:alert(1)',
  'mailto:a@b.example',
  'file:///c:/x',
  'https://',
  'https://nhs.wales@evil.example/',
  'https://a.example/<b>',
])('%j leads nowhere, and is said to', (given) => {
  expect(errorOf(field, typed(given))).toBe('Enter a full web address, like https://www.example.org/page')
})

test('nothing, or too much of it, is said in the words of the field', () => {
  expect(errorOf(field, typed(' '))).toBe('Enter its web address')
  expect(errorOf(field, typed(`https://a.example/${'x'.repeat(43)}`))).toBe('Too long: 60')
  expect(isComplete(field, { link: 'see the intranet' })).toBe(false)
})

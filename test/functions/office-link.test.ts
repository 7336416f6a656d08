import { expect, test } from 'vitest'
import { hashOf, sealedWith } from '../../functions/token.ts'
import { isStillWith, officeLinkFor } from '../../shared/run/link.ts'

const token = 'T'.repeat(43)
const megan = { name: 'Megan Ellis', email: 'Megan@powys.example' }
const linkTo = (holder: { name?: string; email: string }) =>
  officeLinkFor(
    '2027-01-04T09:00:00.000Z',
    { scheme: 'link-officer', unit: 'pthb', office: 'workforce-director' },
    { hash: hashOf(token), seal: sealedWith(token), holder },
  )
const works = (from: { name?: string; email: string }, now: { name?: string; email: string }) =>
  isStillWith(linkTo(from), now, sealedWith(token))

test('the link to the page of an office works for whoever it was sent to, and for nobody who comes after', () => {
  expect(works(megan, { ...megan, email: 'megan@POWYS.example' })).toBe(true)
  expect(works(megan, { ...megan, email: 'office@powys.example' })).toBe(false)
  // A mailbox that goes with the office, and another person in it.
  expect(works(megan, { ...megan, name: 'Ann Price' })).toBe(false)
  // A name that was not known before is nobody else, as for what is open (`isSomebodyElse`).
  expect(works({ email: megan.email }, megan)).toBe(true)
})

test('what is kept of the link names nobody, and cannot be told without its token', () => {
  const { holder, ...rest } = linkTo(megan)
  expect(JSON.stringify(rest)).not.toMatch(/megan|ellis|TTT/i)
  expect(holder.email).toMatch(/^[0-9a-f]{64}$/)
  expect(sealedWith('U'.repeat(43))('megan@powys.example')).not.toBe(holder.email)
  expect(new Date(rest.forgetAt * 1000).getUTCFullYear()).toBe(2030)
})

import { expect, test } from 'vitest'
import { readRefusal } from '../../functions/aws/not-verified.ts'

const refused = (message: string) => Object.assign(new Error(message), { name: 'MessageRejected' })

test('what SES says of its sandbox is told as what to do, without the address that it names', () => {
  const error = readRefusal(
    refused('Email address is not verified. The following identities failed the check: a@b.org'),
  )
  expect(error).toMatchObject({ name: 'NotVerified', message: expect.stringContaining('docs/deploy.md') })
  expect((error as Error).message).not.toContain('a@b.org')
})

test('every other refusal stays what it is', () => {
  const other = refused('Email contained a virus')
  expect(readRefusal(other)).toBe(other)
})

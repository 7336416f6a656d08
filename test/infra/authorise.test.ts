import { createHash } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'

const key = 'a-key-of-this-test'
const hash = createHash('sha256').update(key).digest('hex')

type Authorise = typeof import('../../functions/http/authorise.ts').authorise
let authorise: Authorise
beforeAll(async () => {
  // The module reads its environment once, when it is loaded, as on AWS.
  vi.stubEnv('CONSOLE_KEY_SHA256', '')
  const module = await import('../../functions/http/authorise.ts')
  authorise = module.authorise
  expect(await module.handler({ cookies: [`countersign_console=${key}`] })).toEqual({ isAuthorized: false })
  vi.unstubAllEnvs()
})

const asked = async (keySha256: string, cookies?: string[]) =>
  (await authorise(keySha256)({ cookies })).isAuthorized

test('the right key is let in', async () => {
  expect(await asked(hash, [`countersign_console=${key}`])).toBe(true)
  expect(await asked(hash, ['language=cy', `countersign_console=${key}`, 'other=1'])).toBe(true)
})

test('without a hash, as on AWS, nobody is let in, whatever they bring', async () => {
  for (const value of [key, '', hash, createHash('sha256').update('').digest('hex')])
    expect(await asked('', [`countersign_console=${value}`])).toBe(false)
})

test.each([
  ['no cookies', undefined],
  ['no cookie of ours', ['language=cy']],
  ['an empty key', ['countersign_console=']],
  ['a wrong key', ['countersign_console=another']],
  ['the hash in place of the key', [`countersign_console=${hash}`]],
  ['the key in another cookie', [`my_countersign_console=${key}`]],
  ['a key with something after it', [`countersign_console=${key}x`]],
  ['the key in a second cookie of the name', ['countersign_console=x', `countersign_console=${key}`]],
])('%s is refused', async (_, cookies) => {
  expect(await asked(hash, cookies)).toBe(false)
})

import { expect, test } from 'vitest'
import { refuseDrafts } from '../../infra/refuse-drafts.ts'
import { linkOfficer } from '../../schemes/link-officer/scheme.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'

const release = (scheme: Scheme, stage: string, context?: string) => () =>
  refuseDrafts([scheme], stage, context)

test('production refuses translations that are drafts, and names each (WL-13)', () => {
  expect(release(linkOfficer, 'production')).toThrow(/^Production cannot go out with/)
  for (const id of ['LO-F4', 'LO-L02', 'footer', 'the words of the pages'])
    expect(release(linkOfficer, 'production')).toThrow(`link-officer (cy): ${id}\n`)
  expect(release(linkOfficer, 'production')).not.toThrow('link-officer (cy): organisation')
})

test('development shows them, and so does production where the context says so', () => {
  expect(release(linkOfficer, 'development')).not.toThrow()
  expect(release(linkOfficer, 'production', 'with-drafts')).not.toThrow()
  expect(release(linkOfficer, 'production', 'yes')).toThrow('release=with-drafts')
})

test('a scheme in English alone has nothing to wait for', () => {
  expect(release({ ...linkOfficer, languages: ['en'] }, 'production')).not.toThrow()
})

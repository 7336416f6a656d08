import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { supportedTypes } from '../../../local/template/supported-types.ts'

const docs = readFileSync(new URL('../../../docs/local-cloud.md', import.meta.url), 'utf8')
const typesIn = (text: string) => [...text.matchAll(/`(AWS::\w+::\w+)`/g)].map(([, type]) => type!).sort()
const typesThatAre = (state: string) =>
  Object.keys(supportedTypes)
    .filter((type) => supportedTypes[type]!.state === state)
    .sort()

test('the documentation lists exactly the types that are served and those that are inert', () => {
  const [, served = '', inert = ''] = docs.split(/\*\*(?:Served|Inert|Intrinsic functions)\*\*/)
  expect(typesIn(served)).toEqual(typesThatAre('served'))
  expect(typesIn(inert)).toEqual(typesThatAre('inert'))
})

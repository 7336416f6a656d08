import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AssemblyRefused, readAssembly } from '../../../local/template/assembly.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-assembly-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const write = (file: string, value: unknown) => writeFileSync(join(directory, file), JSON.stringify(value))
const stack = (templateFile: string) => ({ type: 'aws:cloudformation:stack', properties: { templateFile } })

test('the template of the stack, and its assets by their S3 keys', () => {
  write('manifest.json', {
    artifacts: {
      One: stack('One.template.json'),
      'One.assets': { type: 'cdk:asset-manifest', properties: { file: 'One.assets.json' } },
      Tree: { type: 'cdk:tree' },
    },
  })
  write('One.template.json', { Resources: {} })
  write('One.assets.json', {
    files: { abc: { source: { path: 'asset.abc' }, destinations: { here: { objectKey: 'abc.zip' } } } },
  })
  const assembly = readAssembly(directory)
  expect(assembly).toMatchObject({ stackName: 'One', template: { Resources: {} } })
  expect(assembly.assetPath('abc.zip')).toBe(join(directory, 'asset.abc'))
  expect(assembly.assetPath('other.zip')).toBeUndefined()
})

test('a directory that is no assembly, and one with two stacks, are refused', () => {
  expect(() => readAssembly(directory)).toThrow(AssemblyRefused)
  write('manifest.json', { artifacts: { One: stack('1'), Two: stack('2') } })
  expect(() => readAssembly(directory)).toThrow(
    'should have exactly one stack, since the local cloud serves one, besides one in us-east-1 for CloudFront; it has: One, Two.',
  )
})

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { startWorker } from '../../../local/lambda/worker.ts'

// Inside the repository, as cdk.out is: there Node would find node_modules above.
const directory = fileURLToPath(new URL('../../../cdk.out/test-load-handler', import.meta.url))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

async function outcomeOf(source: string, { handler = 'index.handler', file = 'index.mjs' } = {}) {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, file), source)
  const worker = startWorker({
    taskRoot: directory,
    handler,
    logFormat: 'Text',
    offset: new SharedArrayBuffer(8),
    functionArn: 'arn',
    environment: {},
    timeoutSeconds: 5,
    memoryMb: 128,
    onLine: () => {},
  })
  const outcome = await worker.invoke({ requestId: 'r', payload: '{}' })
  await worker.stop()
  return outcome
}

test('a package that is not in the bundle is missed here as it would be on Lambda', async () => {
  expect(await outcomeOf(`import 'nunjucks'; export const handler = async () => 1`)).toMatchObject({
    error: { errorType: 'Runtime.ImportModuleError', errorMessage: expect.stringContaining("'nunjucks'") },
  })
})

test('the AWS SDK and the modules of Node are there', async () => {
  const source = `import '@aws-sdk/client-ses'; import 'node:fs'; export const handler = async () => 1`
  expect(await outcomeOf(source)).toEqual({ payload: '1' })
})

test('a handler that is not exported is named', async () => {
  expect(await outcomeOf('export const other = 1')).toMatchObject({
    error: {
      errorType: 'Runtime.HandlerNotFound',
      errorMessage: 'index.handler is undefined or not exported',
    },
  })
  expect(await outcomeOf('', { handler: 'nowhere.handler' })).toMatchObject({
    error: { errorType: 'Runtime.ImportModuleError' },
  })
})

test('index.js without a package.json beside it is CommonJS unless it looks otherwise, whatever a package.json above says', async () => {
  const bundled = `"use strict"; const fs = require('node:fs'); Object.defineProperty(exports, '__esModule', { value: true });
    module.exports = { handler: async () => typeof fs.readFileSync }`
  expect(await outcomeOf(bundled, { file: 'index.js' })).toEqual({ payload: '"function"' })
  const esm = `import 'node:fs'; export const handler = async () => 1`
  expect(await outcomeOf(esm, { file: 'index.js' })).toEqual({ payload: '1' })
  expect(await outcomeOf(`require('nunjucks')`, { file: 'index.js' })).toMatchObject({
    error: { errorType: 'Runtime.ImportModuleError' },
  })
})

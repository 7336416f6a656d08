import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Status } from '../../../local/control/status.ts'
import { synthesizeFixture } from './fixture-app.ts'

const launch = fileURLToPath(new URL('../../../local/launch.mjs', import.meta.url))
const children: ChildProcess[] = []
let directory: string
let assembly: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-start-'))
  assembly = synthesizeFixture(directory)
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(directory, { recursive: true })
})

/** Starts it, and resolves with all it wrote once it is ready or has ended. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', launch, ...args])
  children.push(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const ready = new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk) => (output += chunk))
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (/^Countersign is ready$/m.test(output)) resolve()
    })
  })
  await Promise.race([ready, ended])
  const control = output.match(/Control page +(\S+)/)?.[1]
  const status = async () => (await (await fetch(`${control}/status`)).json()) as Status
  return { child, ended, output, status }
}
const withData = (name: string) => ['--assembly', assembly, '--data', join(directory, name)]

test('it says what it serves and where, then that it is ready, and Ctrl-C stops it', async () => {
  const { child, ended, output, status } = await start(...withData('one'), '--port', '0')
  expect(output).toMatch(/Control page {2}http:\/\/localhost:\d+\/_local\n/)
  expect(output.trimEnd().split('\n').at(-1)).toBe('Countersign is ready')
  expect((await status()).ready).toBe(true)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})

test('killed at any moment it starts again with the same key and names', async () => {
  const first = await start(...withData('two'), '--port', '0')
  const before = await first.status()
  first.child.kill('SIGKILL')
  await first.ended
  const second = await start(...withData('two'), '--port', '0')
  expect((await second.status()).stateMachines).toEqual(before.stateMachines)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
})

test('a port that was asked for and is taken, a used data directory and a missing assembly are told in words', async () => {
  const running = await start(...withData('three'), '--port', '0')
  const { port } = new URL((await running.status()).api)
  const samePort = await start(...withData('four'), '--port', port)
  expect(await samePort.ended).toBe(1)
  expect(samePort.output).toContain(`The port ${port} is taken.`)
  expect((await start(...withData('three'), '--port', '0')).output).toContain('is in use by process')
  const nowhere = await start('--assembly', directory, '--data', join(directory, 'five'))
  expect(nowhere.output).toContain('is not a synthesized CDK app')
  expect(nowhere.output).not.toContain('    at ')
  running.child.kill('SIGINT')
  await running.ended
})

test('data that cannot be read are told in one message, without a stack', async () => {
  const data = join(directory, 'six')
  mkdirSync(data)
  writeFileSync(join(data, '.countersign-local'), '')
  writeFileSync(join(data, 'clock.json'), '{"offsetMs":1.5}')
  const { ended, output } = await start(...withData('six'), '--port', '0')
  expect(await ended).toBe(1)
  expect(output).toContain('clock.json should hold {"offsetMs": a whole number of milliseconds')
  expect(output).not.toContain('    at ')
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { freshFolder } from '../dynamodb/http.ts'
import { serveSes } from './serve.ts'

const sender = fileURLToPath(new URL('killed-sender.ts', import.meta.url))

test('killed while sending: every acknowledged letter is there, and each is whole', async () => {
  const dataDir = await freshFolder()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', sender, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toMatch(/^200 /)
    acknowledged = Number(line.split(' ')[1])
    if (acknowledged === 20) child.kill('SIGKILL')
  }
  expect((await ended)[1]).toBe('SIGKILL')
  const { ses } = await serveSes({ dataDir })
  const letters = await ses.letters()
  expect(letters.length).toBeGreaterThanOrEqual(acknowledged)
  letters.forEach(({ subject, text }, n) => {
    expect([subject, text.split('body').length]).toEqual([String(n + 1), 3001])
  })
})

import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { asWork, UNITS } from './kill-machine.ts'
import { startCloud } from './start-cloud.ts'

const SCRIPT = fileURLToPath(new URL('./killed-service.ts', import.meta.url))

function signalOf(dataDir: string, dieAt: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['--no-warnings', SCRIPT, dataDir, String(dieAt)], {
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)))
}

test.each([1, 7, 15])(
  'a process killed at its Lambda call %i leaves an execution that another one ends',
  async (dieAt) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'step-functions-kill-'))
    expect(await signalOf(dataDir, dieAt)).toBe('SIGKILL')
    const cloud = await startCloud({ dataDir, lambdas: { work: (unit) => unit } })
    await cloud.settled()
    const arn = `${asWork.arn.replace(':stateMachine:', ':execution:')}:killed`
    expect(await cloud.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: UNITS })
  },
)

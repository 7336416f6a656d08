import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startStepFunctions } from '../../../local/step-functions/service.ts'
import { startCloud } from './start-cloud.ts'
import { createTestClock } from './test-clock.ts'

const arn = 'arn:aws:states:eu-west-2:000000000000:stateMachine:round'

function start(dataDir: string, state: object) {
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Only', States: { Only: state } })
  const role = { roleArn: 'arn:aws:iam::000000000000:role/round', type: 'STANDARD' as const }
  const machines = [{ name: 'round', arn, definition, ...role }]
  const invoke = () => Promise.reject(new Error('no Lambda here'))
  return startStepFunctions({
    dataDir,
    clock: createTestClock(),
    invoke,
    region: 'eu-west-2',
    account: '000000000000',
    machines,
  })
}

function emptyDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'step-functions-template-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

test('machines of the template are brought up to date by ARN, and what runs keeps its definition', async () => {
  const dataDir = emptyDir()
  const first = await start(dataDir, { Type: 'Wait', Seconds: 60, Output: 'old', End: true })
  await first.stop()
  const before = await startCloud({ dataDir })
  const { executionArn } = await before.call('StartExecution', { stateMachineArn: arn })
  await before.settled()
  await before.service.stop()
  const second = await start(dataDir, { Type: 'Pass', Output: 'new', End: true })
  await second.stop()
  const after = await startCloud({ dataDir, clock: before.clock })
  const later = await after.call('StartExecution', { stateMachineArn: arn })
  after.clock.move(60_000)
  await after.settled()
  expect(await after.describe(executionArn)).toMatchObject({ output: 'old' })
  expect(await after.describe(later.executionArn)).toMatchObject({ output: 'new' })
})

test('a machine of the template that AWS would refuse keeps the service from starting, and says which and why', async () => {
  const bad = start(emptyDir(), { Type: 'Pass', Output: '{% unit %}', End: true })
  await expect(bad).rejects.toThrow(/State machine round: .*Reference to 'unit' at the top level/)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { freshFolder } from './http.ts'
import { serveDynamoDb } from './serve.ts'

const writer = fileURLToPath(new URL('killed-writer.ts', import.meta.url))

/** Runs the writer until it is dead; returns the last round that it had an answer for, -1 for none. */
async function killedWriter(dataDir: string, kill: { afterAnswers: number } | { atWrite: number }) {
  const args = [writer, dataDir, ...('atWrite' in kill ? [String(kill.atWrite)] : [])]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let last = -1
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toMatch(/^200 /)
    last = Number(line.split(' ')[1])
    if ('afterAnswers' in kill && last + 1 === kill.afterAnswers) child.kill('SIGKILL')
  }
  expect((await ended)[1]).toBe('SIGKILL')
  return last
}

/** Items of each round, in the table and in its index. */
async function rounds(dataDir: string) {
  const { doc, stop } = await serveDynamoDb({ dataDir })
  const { Items } = await doc.send(new ScanCommand({ TableName: 'Runs' }))
  const byDue = await doc.send(
    new QueryCommand({
      TableName: 'Runs',
      IndexName: 'byDue',
      KeyConditionExpression: 'due = :d',
      ExpressionAttributeValues: { ':d': 'today' },
    }),
  )
  await stop()
  const count = (items: Record<string, unknown>[]) =>
    Object.fromEntries(
      Object.entries(Object.groupBy(items, ({ pk }) => String(pk))).map(([pk, of]) => [pk, of!.length]),
    )
  return { items: count(Items!), index: count(byDue.Items!) }
}

// Each round writes ten items and ten index entries: write 47 is in the middle of the third round.
test('killed in the middle of a transaction: all before it is there, nothing of it', async () => {
  const dataDir = await freshFolder()
  expect(await killedWriter(dataDir, { atWrite: 47 })).toBe(1)
  const whole = { 'round-0': 10, 'round-1': 10 }
  expect(await rounds(dataDir)).toEqual({ items: whole, index: whole })
})

test('killed at any moment: what was answered is there, and no round is half', async () => {
  for (const afterAnswers of [1, 8, 30]) {
    const dataDir = await freshFolder()
    const last = await killedWriter(dataDir, { afterAnswers })
    const { items, index } = await rounds(dataDir)
    for (let round = 0; round <= last; round++) expect(items[`round-${round}`]).toBe(10)
    expect(new Set(Object.values(items))).toEqual(new Set([10]))
    expect(index).toEqual(items)
  }
})

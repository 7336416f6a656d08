// Run by kill.test.ts: writes transactions of ten items until it is killed, or kills itself at one write.
import { type SQLInputValue, StatementSync } from 'node:sqlite'
import { startDynamoDb } from '../../../local/dynamodb/service.ts'
import { movedClock } from './moved-clock.ts'
import { place, runs } from './spec.ts'

const [dataDir, suicideAt] = process.argv.slice(2)

if (suicideAt) {
  let writes = 0
  const run = StatementSync.prototype.run
  StatementSync.prototype.run = function (this: StatementSync, ...values: SQLInputValue[]) {
    const result = run.apply(this, values as Parameters<typeof run>)
    if (/^\s*INSERT INTO entry/.test(this.sourceSQL) && ++writes === Number(suicideAt))
      process.kill(process.pid, 'SIGKILL')
    return result
  } as typeof run
}

const service = await startDynamoDb({ ...place, dataDir: dataDir!, clock: movedClock(), tables: [runs] })
for (let round = 0; ; round++) {
  const TransactItems = Array.from({ length: 10 }, (_, n) => ({
    Put: {
      TableName: 'Runs',
      Item: { pk: { S: `round-${round}` }, sk: { S: `${n}` }, due: { S: 'today' }, order: { N: `${n}` } },
    },
  }))
  const { status } = await service.handle({
    ...{ method: 'POST', path: '/', rawQuery: '' },
    headers: { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems' },
    body: Buffer.from(JSON.stringify({ TransactItems })),
  })
  process.stdout.write(`${status} ${round}\n`)
}

// Run by kill.test.ts: sends letters until it is killed.
import { startSes } from '../../../local/ses/service.ts'
import { movedClock } from '../dynamodb/moved-clock.ts'
import { place } from './place.ts'

const ses = await startSes({ ...place, dataDir: process.argv[2]!, clock: movedClock() })
for (let n = 1; ; n++) {
  const message = `From: a@example.com\r\nTo: b@example.com\r\nSubject: ${n}\r\n\r\n${'body and body and body and body and body and body\r\n'.repeat(500)}`
  const { status } = await ses.handle({
    ...{ method: 'POST', path: '/', rawQuery: '' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(
      new URLSearchParams({
        Action: 'SendRawEmail',
        'RawMessage.Data': Buffer.from(message).toString('base64'),
      }).toString(),
    ),
  })
  process.stdout.write(`${status} ${n}\n`)
}

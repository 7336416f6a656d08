import { expect, test } from 'vitest'
import { type LogFields, openLog } from '../../functions/log.ts'
import { quietly } from '../../functions/quietly.ts'

const MARK = 'Zzyzx'
class Refused extends Error {
  override name = 'Refused'
}

test('what a step throws goes on under its name, without the words that could be a person’s', async () => {
  const lines: unknown[] = []
  const note = (code: string, fields?: LogFields) => void lines.push([code, fields])
  const step = quietly(
    async (_event: object) => {
      throw new Refused(`Email address is not verified: ${MARK}@powys.example`)
    },
    { ...openLog(), error: note },
  )
  const thrown = await step({ run: 'r', step: 'nomination', unit: MARK }).catch((error: unknown) => error)
  expect(thrown).toMatchObject({ name: 'Refused', message: 'The log says where.' })
  expect(lines).toEqual([
    [
      'step.failed',
      { run: 'r', step: 'nomination', error: 'Refused', stack: expect.stringContaining('quietly.test.ts') },
    ],
  ])
  expect(JSON.stringify([lines, (thrown as Error).stack])).not.toContain(MARK)
})

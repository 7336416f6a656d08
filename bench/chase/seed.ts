import { randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { commit } from '../../functions/aws/commit.ts'
import { openStore } from '../../functions/aws/store.ts'
import { flowOf, schemeOf } from '../../schemes/catalogue.ts'
import { subtractWorkingDays } from '../../shared/calendar/working-days.ts'
import { beginRun } from '../../shared/run/begin-run.ts'
import type { Change } from '../../shared/run/change.ts'
import { newReference } from '../../shared/run/reference.ts'
import type { BenchCloud } from '../cloud.ts'
import { asked, roundsOf } from './asked.ts'

/** So many are written at the same time. */
const AT_ONCE = 8

/** Everybody who is to be reminded on one morning. */
export interface Morning {
  name: string
  /** YYYY-MM-DD. */
  date: string
  asks: number
}

/** Writes the asks of a morning into the table, as the functions write them, and starts no execution. */
export async function seed(cloud: BenchCloud, { name, date, asks }: Morning): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(cloud.aws), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const table = cloud.status.tableName
  if (!table) throw new Error('The template has no table')
  const write = async (change: Change) => {
    if (!(await commit(client, table, change))) throw new Error(`${change.run.id} is there already`)
  }
  const rounds = roundsOf(name, asks)
  await inLanes(rounds.length, (index) => write(round(rounds[index] ?? '', date)))
  const { seedUnits } = openStore(client, table)
  await inLanes(asks, async (number) => {
    const { unit, change } = asked({ morning: name, due: date, number, random: randomBytes })
    await seedUnits(change.run.scheme, [unit])
    await write(change)
  })
  client.destroy()
}

/** The run that the asks of one round work for, some weeks on its way. */
function round(id: string, date: string): Change {
  const scheme = schemeOf('link-officer')
  const flow = flowOf(scheme, 'appoint')
  const form = scheme.forms.find((one) => one.id === flow.start.form)
  if (!form) throw new Error(`The scheme has no form ${flow.start.form}`)
  const now = `${subtractWorkingDays(date, 30)}T12:00:00.000Z`
  const meeting = subtractWorkingDays(date, 12)
  return beginRun(
    { id, scheme, flow, reference: newReference(scheme.code, randomBytes), now },
    {
      ...{ form, language: 'en', who: 'administrator' },
      answers: {
        title: 'A link officer in every organisation',
        why: 'Members are far from the committee.',
        what: 'Be our eyes and ears on the ground.',
        ask: 'Agree that each organisation nominates a link officer.',
        meeting_date: meeting,
        cy_ready: 'yes',
      },
    },
  )
}

/** Does something so many times, a few at once. */
async function inLanes(times: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let index = next++; index < times; index = next++) await work(index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

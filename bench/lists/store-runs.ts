import { randomBytes } from 'node:crypto'
import { flowOf, schemeOf } from '../../schemes/catalogue.ts'
import type { Change } from '../../shared/run/change.ts'
import { openAsk } from '../../shared/run/open-ask.ts'
import { newReference } from '../../shared/run/reference.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import { allSteps } from '../../shared/scheme/walk.ts'
import { asked, ROUND, roundsOf } from '../chase/asked.ts'
import type { BenchCloud } from '../cloud.ts'
import { inLanes } from '../in-lanes.ts'
import { round } from '../round.ts'
import { openWriter } from '../writer.ts'

const NAME = 'lists'
const scheme = schemeOf('link-officer')
const flow = flowOf(scheme, 'appoint')
const meeting = allSteps(flow.steps).find(({ id }) => id === 'meeting') as AskStep

/** The first round: every organisation is asked in it, however many runs there are. */
export const firstRound = roundsOf(NAME, 1)[0]!

/**
 * Writes the runs from the one number to before the other into the table, as the functions write them. Half are rounds,
 * each with a question that waits for the office; the other half work for one of 13 organisations in the first of these
 * rounds, each with an open ask and its letter. `date` is the working day (YYYY-MM-DD) on which they are reminded.
 */
export async function storeRuns(cloud: BenchCloud, from: number, to: number, date: string): Promise<void> {
  using writer = openWriter(cloud)
  const rounds = roundsOf(NAME, (to / 2) * ROUND)
  await inLanes(from / 2, to / 2, (index) => writer.write(withMeeting(round(rounds[index]!, date))))
  await inLanes(from / 2, to / 2, async (number) => {
    const place = { morning: NAME, due: date, number, organisations: ROUND, random: randomBytes }
    const { unit, change } = asked(place)
    await writer.seedUnits(change.run.scheme, [unit])
    await writer.write(change)
  })
}

/** The same run, with what its meeting decided asked of the office. */
function withMeeting(begun: Change): Change {
  const { run, answer } = begun
  const now = answer!.at
  const file = { run, asks: [], answers: [answer!], people: [], tasks: [] }
  const opening = openAsk({ scheme, flow, file, now }, meeting, {
    entered: now,
    taskToken: Buffer.from(randomBytes(96)).toString('base64'),
    reference: newReference(scheme.code, randomBytes),
  })
  if (opening.kind !== 'open') throw new Error(`The meeting of ${run.id} is not asked about: ${opening.kind}`)
  const { change } = opening
  return { ...begun, ...change, answer, ledger: [...begun.ledger, ...change.ledger] }
}

import { flowOf, schemeOf } from '../../schemes/catalogue.ts'
import { subtractWorkingDays } from '../../shared/calendar/working-days.ts'
import { beginChild } from '../../shared/run/begin-run.ts'
import type { Change } from '../../shared/run/change.ts'
import { openAsk } from '../../shared/run/open-ask.ts'
import { newReference } from '../../shared/run/reference.ts'
import type { Situation } from '../../shared/run/situation.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import type { Unit } from '../../shared/scheme/unit.ts'
import { allSteps } from '../../shared/scheme/walk.ts'

/** As many organisations as a round has in Wales. */
export const ROUND = 13

const scheme = schemeOf('link-officer')
const flow = flowOf(scheme, 'appoint')
const step = allSteps(flow.steps).find(({ id }) => id === 'nomination') as AskStep
const loop = 'nominations'

/** One ask that is open since so many working days that its first reminder is due. */
export interface Asked {
  change: Change
  unit: Unit
  address: string
}

/** What `openAsk` needs that comes from the world: everything else follows from these. */
export interface Place {
  /** A name for all that are due on the same morning: ids and addresses are made of it. */
  morning: string
  /** The date (YYYY-MM-DD) on which the reminder is due. */
  due: string
  number: number
  /** How many organisations there are, asked again in every round; without it every ask is for another one. */
  organisations?: number
  random(bytes: number): Uint8Array
}

/**
 * The change that leaves a director asked for a nomination, whose letter has been sent and delivered: what the steps
 * `begin` and `ask` write, in one transaction; and the unit with its director.
 */
export function asked({ morning, due, number, organisations = Infinity, random }: Place): Asked {
  const now = `${subtractWorkingDays(due, Number(step.clock.remindOn?.[0] ?? 0))}T12:00:00.000Z`
  const parent = parentOf(morning, Math.floor(number / ROUND))
  const unit = unitOf(morning, number % organisations)
  const id = `${parent}-${unit.id}`
  const reference = () => newReference(scheme.code, random)
  const begun = beginChild(
    { id, scheme, flow, reference: reference(), now },
    { parent, step: loop, unit: unit.id, root: parent },
  )
  const situation: Situation = {
    scheme,
    flow,
    file: { run: begun.run, asks: [], answers: [], people: [], tasks: [] },
    unit,
    now,
  }
  const taskToken = Buffer.from(random(96)).toString('base64')
  const opening = openAsk(situation, step, { entered: now, taskToken, reference: reference() })
  if (opening.kind !== 'open' || opening.ask.next !== due)
    throw new Error(`The ask ${id} is not due on ${due}: ${JSON.stringify(opening)}`)
  const { change, letters } = opening
  const sent = letters.map((letter) => ({
    ...letter,
    state: 'sent' as const,
    ...{ sendingAt: now, sentAt: now, acceptedAt: now, deliveredAt: now, messageId: `bench-${id}` },
    ...{ subject: 'Please nominate a link officer', text: 'x'.repeat(1500) },
  }))
  return {
    address: unit.holders['workforce-director']?.email ?? '',
    unit,
    change: { ...change, ledger: [...begun.ledger, ...change.ledger], letters: sent },
  }
}

/** The rounds that so many asks belong to. */
export const roundsOf = (morning: string, asks: number): string[] =>
  Array.from({ length: Math.ceil(asks / ROUND) }, (_, round) => parentOf(morning, round))

const parentOf = (morning: string, round: number) => `bench-${morning}-${padded(round)}`

function unitOf(morning: string, number: number): Unit {
  const id = `${morning}-${padded(number)}`
  return {
    id,
    kind: 'organisation',
    name: { en: `Organisation ${id}`, cy: `Sefydliad ${id}` },
    inScope: true,
    holders: { 'workforce-director': { email: `director.${id}@asked.example`, language: 'en' } },
  }
}

/** Six digits, so that the asks of one morning can be looked at a thousand at a time. */
const padded = (number: number) => String(number).padStart(6, '0')

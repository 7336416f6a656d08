import { randomUUID } from 'node:crypto'
import type { AddressStore } from './address-store.ts'
import type { Emission, EmissionStore } from './emission-store.ts'
import { eventDetail, type SesPlace } from './event-detail.ts'
import { type EventType, eventNames } from './event-types.ts'
import { type Fate, type Outcome, outcomes, simulatedFate, suppresses, whatFollows } from './fate.ts'
import type { InboxLetter } from './inbox-letter.ts'
import type { EventDestination } from './mail-of.ts'

export interface OutcomesDeps {
  emissions: EmissionStore
  addresses: AddressStore
  destinations: EventDestination[]
  place: SesPlace
}

export type Outcomes = ReturnType<typeof createOutcomes>

/** Decides what becomes of letters, and writes down what SES will tell of it. Call it inside a transaction. */
export function createOutcomes({ emissions, addresses, destinations, place }: OutcomesDeps) {
  function add(
    letter: InboxLetter,
    outcome: Outcome,
    address: string | undefined,
    due: number,
    at = due,
  ): Emission {
    const recipients = address === undefined ? letter.destinations : [address]
    const event = {
      version: '0' as const,
      id: randomUUID(),
      'detail-type': eventNames[outcome.type].detailType,
      source: 'aws.ses',
      ...{
        account: place.account,
        time: `${new Date(due).toISOString().slice(0, 19)}Z`,
        region: place.region,
      },
      resources: [
        `arn:aws:ses:${place.region}:${place.account}:configuration-set/${letter.configurationSet}`,
      ],
      detail: eventDetail(letter, outcome, recipients, new Date(at).toISOString(), place),
    }
    const publish = isWanted(letter, outcome.type)
    const emission = { letter: Number(letter.id), type: outcome.type, address, due, publish, event }
    emissions.add(emission)
    for (const recipient of recipients) {
      const reason = suppresses(outcome, recipient)
      if (reason) addresses.suppress({ address: recipient, reason, since: due })
    }
    return emission
  }

  const isWanted = ({ configurationSet }: InboxLetter, type: EventType) =>
    destinations.some((each) => each.configurationSet === configurationSet && each.types.includes(type))

  const fateOf = (address: string, now: number): Fate =>
    simulatedFate(address) ??
    (addresses.isSuppressed(address, now) ? 'suppressed' : (addresses.rule(address) ?? 'deliver'))

  return {
    /** For a letter that was accepted at `sent`: Send at once, and for each recipient what follows. */
    foresee(letter: InboxLetter, sent: number) {
      add(letter, outcomes.send, undefined, sent)
      for (const address of letter.destinations)
        for (const { after, outcome } of whatFollows[fateOf(address, sent)])
          add(letter, outcome, address, fullSecond(sent + after))
    },
    /** Something that happens now, and says that it happened `at`. */
    add,
    /** The last event of a type once more, the same in every word; undefined when there was none. */
    again(letter: InboxLetter, type: EventType, now: number): Emission | undefined {
      const last = emissions.ofLetter(letter.id, now).findLast((each) => each.type === type)
      if (!last) return undefined
      const emission = { ...last, due: now, publish: isWanted(letter, type) }
      emissions.add(emission)
      return emission
    },
  }
}

/** Letters of one second are told of together, so that a clock that is moved stops once for all of them. */
const fullSecond = (instant: number) => Math.ceil(instant / 1000) * 1000

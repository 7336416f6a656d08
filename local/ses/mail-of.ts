import { type Deployed, ofType } from '../template/deployed.ts'
import { type Refusal, TemplateRefused } from '../template/refusal.ts'
import { type EventType, eventTypes } from './event-types.ts'

/** What the template says about mail. */
export interface MailSettings {
  /** Names of configuration sets. */
  configurationSets: string[]
  /** Verified addresses and domains that may send; without any, everybody may. */
  identities?: string[]
  destinations: EventDestination[]
}

/** Which events of letters that name a configuration set go to the default bus of EventBridge. */
export interface EventDestination {
  configurationSet: string
  types: EventType[]
}

/** Throws `TemplateRefused` for a destination that is not the default bus. */
export function mailOf(deployed: Deployed): MailSettings {
  const identities = ofType(deployed, 'AWS::SES::EmailIdentity').map(({ name }) => name)
  return {
    configurationSets: ofType(deployed, 'AWS::SES::ConfigurationSet').map(({ name }) => name),
    identities: identities.length > 0 ? identities : undefined,
    destinations: destinationsOf(deployed),
  }
}

function destinationsOf(deployed: Deployed): EventDestination[] {
  const { region, account, stackName: stack } = deployed
  const defaultBus = `arn:aws:events:${region}:${account}:event-bus/default`
  const refusals: Refusal[] = []
  const all = ofType(deployed, 'AWS::SES::ConfigurationSetEventDestination')
  const destinations = all.flatMap(({ logicalId, type, properties }) => {
    const { Enabled, MatchingEventTypes, EventBridgeDestination } = properties.EventDestination as {
      Enabled?: boolean | string
      MatchingEventTypes: string[]
      EventBridgeDestination: { EventBusArn: string }
    }
    const { EventBusArn: value } = EventBridgeDestination
    const property = 'EventDestination.EventBridgeDestination.EventBusArn'
    if (value !== defaultBus)
      refusals.push({ stack, logicalId, type, property, value, supported: `the default bus, ${defaultBus}` })
    const wanted = MatchingEventTypes.map(plain)
    const types = eventTypes.filter((each) => wanted.includes(plain(each)))
    const isOn = Enabled === true || Enabled === 'true'
    return isOn ? [{ configurationSet: properties.ConfigurationSetName as string, types }] : []
  })
  if (refusals.length > 0) throw new TemplateRefused(refusals)
  return destinations
}

/** `deliveryDelay` and `DELIVERY_DELAY` are one. */
const plain = (text: string) => text.replaceAll('_', '').toLowerCase()

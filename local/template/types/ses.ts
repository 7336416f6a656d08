import { arn, named, type ResourceType, uuid } from '../resource-type.ts'
import { anything, fields, flag, list, oneOf, text } from '../shape.ts'

/** CDK writes them as in SES v1, others as in SESv2: DELIVERY_DELAY. */
const eventTypes = [
  ...['send', 'reject', 'bounce', 'complaint', 'delivery', 'deliveryDelay'],
  ...['open', 'click', 'renderingFailure', 'subscription'],
]
const toUpperSnake = (text: string) => text.replace(/[A-Z]/g, '_$&').toUpperCase()

export const ses: Record<string, ResourceType> = {
  'AWS::SES::ConfigurationSet': {
    state: 'served',
    properties: {
      Name: text,
      DeliveryOptions: anything,
      ReputationOptions: anything,
      SendingOptions: anything,
      SuppressionOptions: anything,
      TrackingOptions: anything,
      VdmOptions: anything,
      Tags: anything,
    },
    name: named('Name'),
    attributes: { Arn: arn('ses', (name) => `configuration-set/${name}`) },
  },
  'AWS::SES::EmailIdentity': {
    state: 'served',
    properties: {
      EmailIdentity: text,
      ConfigurationSetAttributes: anything,
      DkimAttributes: anything,
      DkimSigningAttributes: anything,
      FeedbackAttributes: anything,
      MailFromAttributes: anything,
      Tags: anything,
    },
    required: ['EmailIdentity'],
    name: named('EmailIdentity'),
    attributes: {
      Arn: arn('ses', (name) => `identity/${name}`),
      ...Object.fromEntries(
        [1, 2, 3].flatMap((n) => [
          [`DkimDNSTokenName${n}`, ({ name }: { name: string }) => `local${n}._domainkey.${name}`],
          [`DkimDNSTokenValue${n}`, () => `local${n}.dkim.amazonses.com`],
        ]),
      ),
    },
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    state: 'served',
    properties: {
      ConfigurationSetName: text,
      EventDestination: fields(
        {
          Name: text,
          Enabled: flag,
          MatchingEventTypes: list(oneOf(...eventTypes, ...eventTypes.map(toUpperSnake))),
          EventBridgeDestination: fields({ EventBusArn: text }, ['EventBusArn']),
        },
        ['MatchingEventTypes', 'EventBridgeDestination'],
      ),
    },
    required: ['ConfigurationSetName', 'EventDestination'],
    name: uuid,
  },
}

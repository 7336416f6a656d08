/** What AWS asks in eu-west-2 (London) for what a round uses, in US dollars, without free tiers and taxes. */

/** The day on which the table was written. */
export const pricedOn = '2026-11-21'

export interface Price {
  /** The line of the bill. */
  line: string
  /** What is counted, by its name in the meter. */
  metered: string
  unit: string
  /** Dollars for `per` units. */
  price: number
  per: number
  source: string
  /** True when nobody has read the price for this Region on that page: check it before a decision hangs on it. */
  toBeChecked: boolean
}

const million = 1_000_000

export const prices: Price[] = [
  {
    ...{ line: 'Step Functions, Standard', metered: 'stateTransitions', unit: 'state transitions' },
    ...{ price: 0.025, per: 1000, source: 'aws.amazon.com/step-functions/pricing', toBeChecked: true },
  },
  {
    ...{ line: 'Lambda, requests', metered: 'lambdaInvocations', unit: 'invocations' },
    ...{ price: 0.2, per: million, source: 'aws.amazon.com/lambda/pricing', toBeChecked: true },
  },
  {
    ...{ line: 'Lambda, duration on arm64', metered: 'lambdaGbSeconds', unit: 'GB-seconds' },
    ...{
      price: 13.3334,
      per: million,
      source: 'aws.amazon.com/lambda/pricing',
      toBeChecked: true,
    },
  },
  {
    ...{ line: 'API Gateway, HTTP API', metered: 'apiRequests', unit: 'requests' },
    ...{
      price: 1.17,
      per: million,
      source: 'aws.amazon.com/api-gateway/pricing',
      toBeChecked: true,
    },
  },
  {
    ...{ line: 'DynamoDB on demand, reads', metered: 'dynamodbReadUnits', unit: 'read request units' },
    ...{
      price: 0.149,
      per: million,
      source: 'aws.amazon.com/dynamodb/pricing',
      toBeChecked: true,
    },
  },
  {
    ...{ line: 'DynamoDB on demand, writes', metered: 'dynamodbWriteUnits', unit: 'write request units' },
    ...{
      price: 0.743,
      per: million,
      source: 'aws.amazon.com/dynamodb/pricing',
      toBeChecked: true,
    },
  },
  {
    ...{ line: 'SES, letters', metered: 'recipients', unit: 'recipients' },
    ...{ price: 0.1, per: 1000, source: 'aws.amazon.com/ses/pricing', toBeChecked: true },
  },
  {
    ...{ line: 'EventBridge Scheduler', metered: 'schedulesFired', unit: 'invocations' },
    ...{
      price: 1,
      per: million,
      source: 'aws.amazon.com/eventbridge/pricing',
      toBeChecked: true,
    },
  },
  {
    ...{ line: 'EventBridge, events of AWS services', metered: 'events', unit: 'events' },
    ...{
      price: 0,
      per: million,
      source: 'aws.amazon.com/eventbridge/pricing',
      toBeChecked: true,
    },
  },
]

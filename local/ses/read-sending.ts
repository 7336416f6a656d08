import { invalid, SesFault } from './fault.ts'
import { readAddresses } from './mail-address.ts'
import { type MimeHeader, readMimeHeaders } from './mime-headers.ts'
import { readList, readPairs } from './query-protocol.ts'

/** A letter as it was handed to SES: the envelope and the message. */
export interface Sending {
  source: string
  destinations: string[]
  tags: { name: string; value: string }[]
  configurationSet?: string
  raw: Buffer
}

export interface SendingRules {
  region: string
  configurationSets: string[]
  /** Verified addresses and domains; absent when every sender is allowed. */
  identities?: string[]
}

/** SES's default for the v1 API. */
const longestMessage = 10_485_760

/**
 * Reads SendRawEmail and holds it against SES's rules.
 *
 * @throws SesFault InvalidParameterValue, MessageRejected or ConfigurationSetDoesNotExist.
 */
export function readSending(form: URLSearchParams, rules: SendingRules): Sending {
  const raw = readData(form)
  const headers = readMimeHeaders(raw)
  const header = (name: string) => headers.find((each) => each.name.toLowerCase() === name)?.value
  const from = header('from')
  if (!from) throw invalid("Missing required header 'From'.")
  const senders = readAddresses(from)
  if (senders.length === 0) throw invalid("Missing final '@domain'")
  const source = form.get('Source') ?? ''
  const sources = source ? readAddresses(source) : senders
  for (const name of ['to', 'cc', 'bcc', 'reply-to']) readAddresses(header(name) ?? '')

  const listed = readList(form, 'Destinations')
  const destinations = (listed.length > 0 ? listed : ['to', 'cc', 'bcc'].map((name) => header(name) ?? ''))
    .flatMap(readAddresses)
    .filter((address, n, all) => all.indexOf(address) === n)
  if (destinations.length === 0) throw invalid("Missing required header 'To'.")
  if (destinations.length > 50) throw invalid('Recipient count exceeds 50.')

  checkIdentities([...sources, ...senders], rules)
  const configurationSet = form.get('ConfigurationSetName') ?? header('x-ses-configuration-set')
  if (configurationSet && !rules.configurationSets.includes(configurationSet))
    throw new SesFault(
      'ConfigurationSetDoesNotExist',
      `Configuration set <${configurationSet}> does not exist.`,
      { ConfigurationSetName: configurationSet },
    )
  return { source: sources[0]!, destinations, tags: readTags(form, headers), configurationSet, raw }
}

function readData(form: URLSearchParams): Buffer {
  const data = form.get('RawMessage.Data')
  if (!data) throw new SesFault('ValidationError', "Value null at 'rawMessage.data' must not be null")
  const raw = Buffer.from(data, 'base64')
  if (raw.length > longestMessage)
    throw invalid(`Message length is more than ${longestMessage} bytes long: '${raw.length}'.`)
  return raw
}

/** From the request, else from the header X-SES-MESSAGE-TAGS: `run=123, step=view`. */
function readTags(form: URLSearchParams, headers: MimeHeader[]) {
  const given = readPairs(form, 'Tags')
  const tags = given.length > 0 ? given : headers.filter(isTags).flatMap(({ value }) => splitTags(value))
  for (const { name, value } of tags)
    for (const [what, text] of [
      ['name', name],
      ['value', value],
    ] as const)
      if (!/^[A-Za-z0-9_-]{1,256}$/.test(text))
        throw invalid(
          `Invalid tag ${what} <${text}>: only alphanumeric ASCII characters, '_', '-' are allowed, up to 256.`,
        )
  return tags
}

const isTags = ({ name }: MimeHeader) => name.toLowerCase() === 'x-ses-message-tags'
const splitTags = (text: string) =>
  text.split(',').map((pair) => {
    const [name = '', value = ''] = pair.split('=').map((part) => part.trim())
    return { name, value }
  })

function checkIdentities(addresses: string[], { identities, region }: SendingRules) {
  const verified = (address: string) => {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
    return identities!.some((identity) => {
      const name = identity.toLowerCase()
      return name === address.toLowerCase() || name === domain || domain.endsWith(`.${name}`)
    })
  }
  const failed = identities ? addresses.filter((address) => !verified(address)) : []
  if (failed.length > 0)
    throw new SesFault(
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region ' +
        `${region.toUpperCase()}: ${[...new Set(failed)].join(', ')}`,
    )
}

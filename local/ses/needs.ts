import type { Need, WireRequest } from '../contracts.ts'
import { readAddresses } from './mail-address.ts'
import { readForm } from './query-protocol.ts'
import { readSending, type SendingRules } from './read-sending.ts'
import { suppressionNeeds } from './suppression-api.ts'

/**
 * What a caller must be allowed to do for an SES request. Sending needs the identity of the sender and the
 * configuration set (service authorization reference, Amazon SES); everything else knows no resources. Nothing for a
 * message that cannot be read.
 */
export function needsOf(rules: SendingRules & { account: string }, request: WireRequest): Need[] {
  const suppression = suppressionNeeds(request)
  if (suppression) return suppression
  const form = readForm(request)
  const name = form?.get('Action')
  if (!form || !name) return []
  const action = `ses:${name}`
  if (name !== 'SendRawEmail') return [{ action, resource: '*' }]
  try {
    const { source, destinations, configurationSet } = readSending(form, rules)
    const context = { 'ses:FromAddress': [source], 'ses:Recipients': destinations }
    const arn = (kind: string, of: string) => `arn:aws:ses:${rules.region}:${rules.account}:${kind}/${of}`
    const resources = [
      arn('identity', identityOf(source, rules.identities)),
      ...(configurationSet ? [arn('configuration-set', configurationSet)] : []),
    ]
    return resources.map((resource) => ({ action, resource, context }))
  } catch {
    return []
  }
}

/** The verified identity by which an address sends: itself, or the nearest domain; its own domain when none is. */
function identityOf(source: string, identities: string[] = []): string {
  const [address = source] = readAddresses(source)
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const parents = domain.split('.').map((_, n, labels) => labels.slice(n).join('.'))
  const candidates = [address.toLowerCase(), ...parents]
  const found = candidates
    .map((candidate) => identities.find((identity) => identity.toLowerCase() === candidate))
    .find((identity) => identity !== undefined)
  return found ?? domain
}

import { addressParser } from 'postal-mime'
import { invalid } from './fault.ts'

/**
 * The bare addresses in an address or an address header such as `Siân <sian@example.com>, b@example.com`.
 *
 * @throws SesFault InvalidParameterValue when one of them is no address that SES takes. Only ASCII is: a domain in
 *   Punycode, and no SMTPUTF8 (API reference, SendRawEmail, Source).
 */
export function readAddresses(text: string): string[] {
  if (/\p{Cc}/u.test(text)) throw invalid('Address contains control characters.')
  const addresses = addressParser(text, { flatten: true }).map(({ address }) => address ?? '')
  for (const address of addresses) checkAddress(address)
  return addresses
}

function checkAddress(address: string) {
  const at = address.lastIndexOf('@')
  if (at < 1 || at === address.length - 1) throw invalid("Missing final '@domain'")
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  if (/\s/.test(local)) throw invalid('Local address contains control or whitespace')
  if (!/^[\x21-\x7e]{1,64}$/.test(local)) throw invalid('Local address contains illegal characters')
  const labels = domain.split('.')
  const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i
  if (domain.length > 253 || !labels.every((each) => label.test(each)))
    throw invalid('Domain contains illegal character')
}

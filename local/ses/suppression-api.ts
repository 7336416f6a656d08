import type { Need, WireRequest, WireResponse } from '../contracts.ts'
import type { AddressStore } from './address-store.ts'

const collection = '/v2/email/suppression/addresses'

/**
 * The account's suppression list over SESv2's REST API: ListSuppressedDestinations, GetSuppressedDestination,
 * PutSuppressedDestination and DeleteSuppressedDestination. Undefined for any other request.
 */
export function answerSuppression(
  addresses: AddressStore,
  now: number,
  { method, path, body }: WireRequest,
): WireResponse | undefined {
  if (path === collection && method === 'GET')
    return json(200, { SuppressedDestinationSummaries: addresses.suppressed(now).map(destination) })
  if (path === collection && method === 'PUT') {
    const { EmailAddress: address, Reason: reason } = JSON.parse(body.toString())
    addresses.suppress({ address, reason, since: now })
    return json(200, {})
  }
  if (!path.startsWith(`${collection}/`)) return undefined
  const address = decodeURIComponent(path.slice(collection.length + 1))
  const found = addresses.suppressed(now).find((each) => each.address === address.toLowerCase())
  if (!found)
    return json(404, { message: `Email address ${address} does not exist on your suppression list.` })
  if (method === 'DELETE') addresses.release(address)
  return json(200, method === 'DELETE' ? {} : { SuppressedDestination: destination(found) })
}

/** The actions that those requests need; undefined for any other request. They know no resources. */
export function suppressionNeeds({ method, path }: WireRequest): Need[] | undefined {
  if (path !== collection && !path.startsWith(`${collection}/`)) return undefined
  const verbs: Record<string, string> = { GET: 'Get', PUT: 'Put', DELETE: 'Delete' }
  const action =
    path === collection && method === 'GET'
      ? 'ListSuppressedDestinations'
      : `${verbs[method] ?? method}SuppressedDestination`
  return [{ action: `ses:${action}`, resource: '*' }]
}

const destination = ({ address, reason, since }: ReturnType<AddressStore['suppressed']>[number]) => ({
  EmailAddress: address,
  Reason: reason,
  LastUpdateTime: since / 1000,
})

const json = (status: number, value: unknown): WireResponse => ({
  status,
  headers: {
    'content-type': 'application/json',
    ...(status === 404 && { 'x-amzn-errortype': 'NotFoundException' }),
  },
  body: JSON.stringify(value),
})

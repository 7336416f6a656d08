import type { WireRequest, WireResponse } from '../contracts.ts'
import { outcomes, type RuleFate, ruleFates } from './fate.ts'
import { letterEvent } from './letter-event.ts'
import type { Ses } from './service.ts'

/**
 * What can be done from the inbox, each with JSON in and out:
 *
 * - `GET, POST /_local/inbox/rules`: what becomes of letters to an address, `{"address":"…","then":"bounce"}`
 * - `GET /_local/inbox/suppressed`, `DELETE /_local/inbox/suppressed/<address>`: the account's suppression list
 * - `POST /_local/inbox/<id>/events`: has SES tell of a letter, `{"type":"bounce"}`; also with `address` (of one
 *   recipient), `timestamp` (when it happened, if not now) and `again` (the last event of this type once more, the
 *   same in every word). A form of the letter's page leads back to it.
 *
 * Undefined for any other request.
 */
export async function inboxCommand(ses: Ses, request: WireRequest): Promise<WireResponse | undefined> {
  const [, place, rest] = /^\/_local\/inbox\/([^/]+)(?:\/(.+?))?\/?$/.exec(request.path) ?? []
  if (place === 'rules' && !rest) return rules(ses, request)
  if (place === 'suppressed') return suppressed(ses, request, rest && decodeURIComponent(rest))
  if (place && rest === 'events' && request.method === 'POST') return emit(ses, place, request)
  return undefined
}

function rules({ addresses }: Ses, { method, body }: WireRequest): WireResponse {
  if (method === 'GET') return json(200, addresses.rules())
  if (method !== 'POST') return notAllowed('GET, POST')
  const { address, then } = parse(body)
  if (typeof address !== 'string' || !ruleFates.includes(then as RuleFate))
    return json(400, {
      message: `Send {"address":"x@example.com","then":"bounce"}; then is one of ${ruleFates.join(', ')}.`,
    })
  addresses.setRule(address, then as RuleFate)
  return json(200, addresses.rules())
}

function suppressed({ addresses, now }: Ses, { method }: WireRequest, address?: string): WireResponse {
  if (method === 'GET' && !address) return json(200, addresses.suppressed(now()))
  if (method !== 'DELETE' || !address) return notAllowed('GET, and DELETE with an address')
  if (addresses.release(address)) return { status: 204, headers: {}, body: '' }
  return json(404, { message: `${address} is not on the suppression list.` })
}

async function emit(ses: Ses, id: string, request: WireRequest): Promise<WireResponse> {
  const letter = await ses.letter(id)
  if (!letter) return json(404, { message: `There is no letter ${id}.` })
  const fromPage = isForm(request)
  const asked = fromPage
    ? Object.fromEntries(new URLSearchParams(request.body.toString()))
    : parse(request.body)
  const { type, again, address, timestamp } = asked
  const outcome = Object.hasOwn(outcomes, String(type)) ? outcomes[type as keyof typeof outcomes] : undefined
  if (!outcome)
    return json(400, {
      message: `Send {"type":"bounce"}; type is one of ${Object.keys(outcomes).join(', ')}.`,
    })
  if (address !== undefined && !letter.destinations.includes(String(address)))
    return json(400, { message: `${address} is none of the recipients: ${letter.destinations.join(', ')}.` })
  const at = timestamp === undefined ? undefined : Date.parse(String(timestamp))
  if (Number.isNaN(at)) return json(400, { message: `${timestamp} is no time such as 2026-12-01T09:00:00Z.` })
  const emission =
    again === true
      ? ses.emitAgain(letter, outcome.type)
      : ses.emit(letter, outcome, { address: address as string | undefined, at })
  if (!emission)
    return json(409, { message: `SES has told of no ${type} of letter ${id} that could come again.` })
  if (fromPage) return { status: 303, headers: { location: `/_local/inbox/${id}` }, body: '' }
  return json(200, { ...letterEvent(emission), published: emission.publish, event: emission.event })
}

// curl calls everything a form that it is not told about, so JSON is known by its brace.
const isForm = ({ headers, body }: WireRequest) =>
  (headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false) &&
  !body.toString().trimStart().startsWith('{')

function parse(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const json = (status: number, value: unknown): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})
const notAllowed = (allow: string) => json(405, { message: `Use ${allow}.` })

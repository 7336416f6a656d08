import type { WireRequest, WireResponse } from '../contracts.ts'
import { inboxCommand } from './inbox-commands.ts'
import type { InboxLetter, LetterSummary } from './inbox-letter.ts'
import { type LetterEvent, letterEvent } from './letter-event.ts'
import { letterPage, noLetterPage } from './letter-page.ts'
import { type ListFilter, listPage } from './list-page.ts'
import type { Ses } from './service.ts'

const path = /^\/_local\/inbox(?:\/([^/]+))?(?:\/(raw|attachments)(?:\/(\d+))?)?\/?$/

/**
 * The pages of the inbox:
 *
 * - `GET /_local/inbox`, filtered by `to`, `subject` (contained, in any case) and `since` (an id, exclusive)
 * - `GET /_local/inbox/<id>`
 * - `GET /_local/inbox/<id>/raw`
 * - `GET /_local/inbox/<id>/attachments/<n>`, counted from 1
 *
 * The first two give JSON on `Accept: application/json`: an array of letters, newest last, and one letter; each an
 * InboxLetter with `events`, what SES has told of it so far. What can be done here is in inboxCommand.
 *
 * @returns a handler that gives undefined for a path that is not the inbox's.
 */
export function inboxRoute(ses: Ses): (request: WireRequest) => Promise<WireResponse | undefined> {
  return async (request) => {
    const done = await inboxCommand(ses, request)
    if (done) return done
    const match = path.exec(request.path)
    if (!match) return undefined
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'Only GET is allowed.', { allow: 'GET, HEAD' })
    const [, id, part, number] = match
    const asJson = /application\/json/.test(request.headers.accept ?? '')
    if (!id) return list(ses, readFilter(request.rawQuery), asJson)
    const letter = await ses.letter(id)
    if (!letter) return asJson ? json(404, { message: `There is no letter ${id}.` }) : noLetterPage(id)
    if (part === 'raw') return plain(200, ses.raw(id)!)
    if (part === 'attachments') return attachment(letter, Number(number ?? 0))
    const events = eventsOf(ses, id)
    return asJson ? json(200, { ...letter, events }) : letterPage(letter, events)
  }
}

async function list(ses: Ses, filter: ListFilter, asJson: boolean): Promise<WireResponse> {
  const found = ses.summaries(filter.since).filter((letter) => matches(letter, filter))
  if (!asJson) return listPage(found, filter, (id) => eventsOf(ses, id))
  return json(
    200,
    await Promise.all(
      found.map(async ({ id }) => ({ ...(await ses.letter(id)), events: eventsOf(ses, id) })),
    ),
  )
}

const eventsOf = (ses: Ses, id: string): LetterEvent[] => ses.events(id).map(letterEvent)

function readFilter(rawQuery: string): ListFilter {
  const query = new URLSearchParams(rawQuery)
  const id = (name: string) => (/^\d+$/.test(query.get(name) ?? '') ? query.get(name)! : undefined)
  return {
    to: query.get('to') ?? '',
    subject: query.get('subject') ?? '',
    since: id('since'),
    before: id('before'),
  }
}

function matches({ to, cc, destinations, subject }: LetterSummary, filter: ListFilter): boolean {
  const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
  return (
    [...destinations, ...to, ...cc].some((address) => contains(address, filter.to)) &&
    contains(subject, filter.subject)
  )
}

function attachment({ attachments }: InboxLetter, number: number): WireResponse {
  const file = attachments[number - 1]
  if (!file) return plain(404, `This letter has no attachment ${number}.`)
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(file.content, file.encoding),
  }
}

const plain = (status: number, body: string | Buffer, more: Record<string, string> = {}): WireResponse => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', ...more },
  body,
})

const json = (status: number, value: unknown): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})

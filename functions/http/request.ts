import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Body } from '../../shared/form/answers.ts'
import { chosenLanguage } from './language-choice.ts'
import { RequestRefused } from './refused.ts'
import { isJson, wantsJson } from './wants-json.ts'

/** A request as the pages see it. */
export interface PageRequest {
  method: string
  /** Percent escapes are decoded already, by API Gateway. */
  path: string
  params: Record<string, string>
  query: Record<string, string>
  cookies: Record<string, string>
  headers: Record<string, string | undefined>
  /** The fields of a posted form; empty for every other method. */
  form: Body
  /**
   * What a program posted in place of a form. Its members that are text are in `form` too, for what is no form of a
   * scheme (`{"reference": "…"}`).
   */
  json?: Record<string, unknown>
  /** JSON is wanted, not a page. */
  program?: boolean
  /** What an error page shows, and the log has. */
  id: string
}

/** The largest form that is read, in bytes: many times what our longest form can hold. */
const LARGEST_FORM = 100_000

/** Reads an HTTP API event (payload 2.0). Throws RequestRefused for a body that is no form of ours. */
export function readRequest(event: APIGatewayProxyEventV2): PageRequest {
  const { http, requestId } = event.requestContext
  const query = present(event.queryStringParameters)
  const lang = languageOf(event)
  const posted = http.method === 'POST' ? readPosted(event) : { form: {} }
  return {
    method: http.method,
    path: event.rawPath,
    params: present(event.pathParameters),
    query: lang === undefined ? query : { ...query, lang },
    cookies: readCookies(event.cookies),
    headers: event.headers,
    ...posted,
    program: wantsJson(event),
    id: requestId,
  }
}

/** The language chosen with this request or with one before, if any. */
export const languageOf = (event: APIGatewayProxyEventV2): string | undefined =>
  chosenLanguage(event.rawPath, present(event.queryStringParameters), readCookies(event.cookies))

/** A posted form arrives base64-encoded on AWS (facts 43), and as text from some clients. */
function readPosted(event: APIGatewayProxyEventV2): Pick<PageRequest, 'form' | 'json'> {
  const type = (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  const program = isJson(type)
  if (!program && type !== 'application/x-www-form-urlencoded') throw new RequestRefused('unsupported-type')
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > LARGEST_FORM) throw new RequestRefused('too-large')
  if (!program) return { form: parseForm(bytes) }
  const json = parseJson(bytes)
  const texts = Object.entries(json).filter(
    (member): member is [string, string] => typeof member[1] === 'string',
  )
  return { json, form: Object.fromEntries(texts) }
}

/** An object, in UTF-8 (RFC 8259). */
function parseJson(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {}
  throw new RequestRefused('malformed')
}

/** Names with all their values. Bytes that are not UTF-8, and broken escapes, are refused rather than guessed. */
function parseForm(bytes: Buffer): Body {
  const fields = new Map<string, string[]>()
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    for (const pair of text.split('&')) decodeURIComponent(pair.replaceAll('+', ' '))
    for (const [name, value] of new URLSearchParams(text))
      fields.set(name, [...(fields.get(name) ?? []), value])
  } catch {
    throw new RequestRefused('malformed')
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]!]),
  )
}

function readCookies(cookies: string[] = []): Record<string, string> {
  return Object.fromEntries(
    cookies.map((cookie) => {
      const at = cookie.indexOf('=')
      return [cookie.slice(0, at), cookie.slice(at + 1)]
    }),
  )
}

function present(values: Record<string, string | undefined> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** The one value of a form field; the empty text when it is missing or stands there several times. */
export function field(form: Body, name: string): string {
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  return typeof value === 'string' ? value : ''
}

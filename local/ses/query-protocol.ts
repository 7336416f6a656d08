import { randomUUID } from 'node:crypto'
import type { WireRequest, WireResponse } from '../contracts.ts'
import type { SesFault } from './fault.ts'

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/'

/** The form of an AWS Query request, or undefined when the request has none. */
export function readForm({ method, headers, body }: WireRequest): URLSearchParams | undefined {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  return method === 'POST' && isForm ? new URLSearchParams(body.toString()) : undefined
}

/** Members of a list, which the protocol numbers from 1: `Destinations.member.1`, `Destinations.member.2`. */
export function readList(form: URLSearchParams, name: string): string[] {
  const values: string[] = []
  for (let n = 1; form.has(`${name}.member.${n}`); n++) values.push(form.get(`${name}.member.${n}`)!)
  return values
}

/** A list of name and value pairs, as in `Tags.member.1.Name`. */
export function readPairs(form: URLSearchParams, name: string): { name: string; value: string }[] {
  const pairs: { name: string; value: string }[] = []
  for (let n = 1; form.has(`${name}.member.${n}.Name`); n++) {
    const field = `${name}.member.${n}`
    pairs.push({ name: form.get(`${field}.Name`)!, value: form.get(`${field}.Value`) ?? '' })
  }
  return pairs
}

/** A successful answer with the elements of its result. */
export function writeResult(action: string, result: Record<string, string | number | boolean>): WireResponse {
  const inside = `<${action}Result>${elements(result)}</${action}Result>`
  return xml(200, `${action}Response`, `${inside}<ResponseMetadata>${requestId()}</ResponseMetadata>`)
}

/** An error of the caller, with status 400 unless another is given. */
export function writeFault({ code, message, more }: SesFault, status = 400): WireResponse {
  const error = elements({ Type: 'Sender', Code: code, Message: message, ...more })
  return xml(status, 'ErrorResponse', `<Error>${error}</Error>${requestId()}`)
}

function xml(status: number, root: string, content: string): WireResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<${root} xmlns="${namespace}">${content}</${root}>`,
  }
}

const requestId = () => `<RequestId>${randomUUID()}</RequestId>`
const elements = (values: Record<string, string | number | boolean>) =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join('')
const escapeXml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\P{Cc}\t\n\r]/gu, '')

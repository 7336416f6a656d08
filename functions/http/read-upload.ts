import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Body } from '../../shared/form/answers.ts'
import { RequestRefused } from './refused.ts'
import { type PageRequest, readRequest } from './request.ts'

/** A request that may bring a file. */
export type UploadRequest = PageRequest & { file?: Uint8Array }

/** The file, as much again for what is pasted beside it, and the parts around both. */
const LARGEST_UPLOAD = 2_200_000

/**
 * Reads a form that may have a file (multipart/form-data, RFC 7578), which arrives base64-encoded (facts 43); any other
 * request as always. The parser is Node's own. It is loaded here and nowhere else, because it costs 45 ms of a cold
 * start. Throws RequestRefused.
 */
export async function readUpload(event: APIGatewayProxyEventV2): Promise<UploadRequest> {
  const type = event.headers['content-type'] ?? ''
  if (event.requestContext.http.method !== 'POST' || !type.toLowerCase().startsWith('multipart/form-data'))
    return readRequest(event)
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > LARGEST_UPLOAD) throw new RequestRefused('too-large')
  const request = readRequest({ ...event, headers: { ...event.headers, 'content-type': FORM }, body: '' })
  try {
    const parts = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    const form: Body = {}
    let file: Uint8Array | undefined
    for (const [name, value] of parts)
      if (typeof value === 'string') form[name] = value
      else if (value.size > 0) file = new Uint8Array(await value.arrayBuffer())
    return { ...request, form, file }
  } catch {
    throw new RequestRefused('malformed')
  }
}

const FORM = 'application/x-www-form-urlencoded'

import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { WireRequest, WireResponse } from '../contracts.ts'
import { DynamoDbFault, type Fault } from './fault.ts'

const target = 'DynamoDB_20120810.'

/** True for a request in AWS JSON 1.0 that names a DynamoDB operation. */
export const isDynamoDbRequest = ({ headers }: WireRequest): boolean =>
  headers['x-amz-target']?.startsWith(target) ?? false

/** The operation's name and the parsed body. Throws SerializationException for a body that is no JSON object. */
export function readRequest({ headers, body }: WireRequest): {
  operation: string
  request: Record<string, unknown>
} {
  const operation = headers['x-amz-target']!.slice(target.length)
  try {
    const request = JSON.parse(body.toString())
    if (request && typeof request === 'object' && !Array.isArray(request)) return { operation, request }
  } catch {
    // Falls through to the same answer as other text that is not an object.
  }
  throw new DynamoDbFault('SerializationException', 'Unable to parse the request body as JSON')
}

/** A reply as DynamoDB sends it, with the checksum that SDKs may verify. */
export function writeReply(status: number, data: object): WireResponse {
  const body = Buffer.from(JSON.stringify(data))
  return {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-crc32': String(crc32(body)),
      'x-amzn-requestid': randomBytes(26).toString('hex').toUpperCase(),
    },
    body,
  }
}

export const writeFault = (fault: Fault): WireResponse => writeReply(fault.statusCode, fault.body)

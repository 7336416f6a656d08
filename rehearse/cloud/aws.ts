import type { Cloud } from './cloud.ts'

/** The AWS API of the local cloud, by its JSON protocol: requests that outlive a kill, and no SDK to load. */

const credentials =
  'AWS4-HMAC-SHA256 Credential=rehearsal/20260101/eu-west-2/service/aws4_request, SignedHeaders=host, Signature=0'

/** Calls an operation: `AWSStepFunctions.ListExecutions`. */
export async function call<Output>(cloud: Cloud, target: string, input: object): Promise<Output> {
  const { status, text } = await cloud.request('/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: credentials,
    },
    body: JSON.stringify(input),
  })
  if (status !== 200) throw new Error(`${target} ${JSON.stringify(input)}: ${status} ${text}`)
  return JSON.parse(text) as Output
}

/** Calls an operation page after page, each from the token that the one before gave. */
export async function callPages<Output extends object>(
  cloud: Cloud,
  target: string,
  input: object,
  token: [given: keyof Output & string, asked: string] = ['nextToken' as keyof Output & string, 'nextToken'],
): Promise<Output[]> {
  const pages: Output[] = []
  let next: unknown
  do {
    const page = await call<Output>(
      cloud,
      target,
      next === undefined ? input : { ...input, [token[1]]: next },
    )
    pages.push(page)
    next = page[token[0]] ?? undefined
  } while (next !== undefined)
  return pages
}

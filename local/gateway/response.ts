/** What goes back over HTTP. */
export interface GatewayResponse {
  status: number
  headers: Record<string, string>
  /** Each a whole Set-Cookie header. */
  cookies: string[]
  body: Buffer
}

/** An answer of API Gateway itself: `{"message":"Not Found"}`. */
export const message = (status: number, text: string): GatewayResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message: text })),
})

/**
 * What a function returned (JSON text), as a response: with a `statusCode` as it says, without one as JSON with
 * status 200. Undefined when its shape is wrong (API Gateway developer guide, "Lambda function response for format
 * 2.0").
 */
export function responseOf(payload: string): GatewayResponse | undefined {
  const result: unknown = JSON.parse(payload)
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) return inferred(result)
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = nullsOut(result)
  if (!isStatus(statusCode) || !isHeaders(headers) || !isTexts(cookies) || typeof body !== 'string')
    return undefined
  const own = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ])
  return {
    status: Number(statusCode),
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(own) },
    cookies,
    body: Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8'),
  }
}

const inferred = (result: unknown): GatewayResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(typeof result === 'string' ? result : JSON.stringify(result)),
})

const nullsOut = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null))
const isStatus = (value: unknown) => /^[1-5]\d\d$/.test(String(value))
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
const isHeaders = (value: unknown): value is Record<string, string | number | boolean> =>
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.values(value!).every((item) => ['string', 'number', 'boolean'].includes(typeof item))

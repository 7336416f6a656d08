import type { WireRequest, WireResponse, WireService } from '../contracts.ts'
import { isApiHost, isFromOtherSite, isFromPage, isOwnHost } from '../gateway/host-guard.ts'
import { bodyTooLarge, mostBodyBytes } from '../gateway/limits.ts'
import { cookiesOf, type GatewayRequest, headersOf } from '../gateway/request.ts'
import { type Answer, type Handler, plain } from './http-server.ts'

export interface DispatchDeps {
  /** Pages under /_local, each giving undefined for a path that is not its own. */
  local: ((request: WireRequest) => Promise<WireResponse | undefined>)[]
  services: WireService[]
  /** The HTTP API by its own name, and as people reach it. */
  api: { handle(request: GatewayRequest): Promise<Answer> }
  frontDoor(request: GatewayRequest): Promise<Answer>
  now(): number
}

/** A letter of 40 MB, the most that SES takes, in base64 and a form. */
const mostWireBytes = 64 * 1024 * 1024

/**
 * Who answers a request on the one port: the local pages, an AWS service, or the API. Requests for a name that is
 * not this machine's, and commands that another site's page sends, are refused.
 */
export function createDispatch({ local, services, api, frontDoor, now }: DispatchDeps): Handler {
  return {
    mostBytes: (headers) => (isAwsCall(headers) ? mostWireBytes : mostBodyBytes),
    tooLarge: bodyTooLarge,
    now,
    async handle(request) {
      const wire = wireOf(request)
      const foreign = isFromOtherSite(wire.headers)
      const isProgram = isSigned(wire.headers) && !isFromPage(wire.headers)
      // As on AWS: past the front door, for whoever knows the name of the API.
      if (isApiHost(wire.headers)) return api.handle(request)
      if (!isOwnHost(wire.headers) && !isProgram) return notOurName(wire)
      if (wire.path === '/_local' || wire.path.startsWith('/_local/')) {
        return foreign && request.method !== 'GET' ? otherSite : answerLocally(local, wire)
      }
      const service = services.find((one) => one.accepts(wire))
      if (service) return foreign ? otherSite : service.handle(wire)
      if (isAwsCall(wire.headers)) return unknownService(wire, services)
      return frontDoor(request)
    },
  }
}

async function answerLocally(routes: DispatchDeps['local'], wire: WireRequest): Promise<Answer> {
  for (const route of routes) {
    const answer = await route(wire)
    if (answer) return answer
  }
  return plain(404, `There is nothing at ${wire.path}. See /_local for what there is.`)
}

const isSigned = (headers: Record<string, string>) =>
  headers.authorization?.startsWith('AWS4-HMAC-SHA256') ?? false
const isAwsCall = (headers: Record<string, string>) => isSigned(headers) || 'x-amz-target' in headers

function wireOf(request: GatewayRequest): WireRequest {
  const { method, path, rawQuery, body } = request
  const cookies = cookiesOf(request)
  const headers = headersOf(request)
  return {
    method,
    path,
    rawQuery,
    body,
    headers: cookies.length > 0 ? { ...headers, cookie: cookies.join('; ') } : headers,
  }
}

const otherSite = plain(403, "Refused: this request was sent by another site's page.")
const notOurName = ({ headers }: WireRequest) =>
  plain(421, `Refused: this machine is not ${headers.host}. Use localhost or 127.0.0.1.`)

/** As AWS's JSON protocols say it, so that SDKs show the message. */
const unknownService = ({ headers, method, path }: WireRequest, services: WireService[]): Answer => ({
  status: 400,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': 'UnknownOperationException' },
  body: JSON.stringify({
    __type: 'UnknownOperationException',
    message:
      `The local cloud does not serve ${headers['x-amz-target'] ?? `${method} ${path}`}. ` +
      `It serves: ${services.map(({ name }) => name).join(', ')}.`,
  }),
})

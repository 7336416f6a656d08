import { randomUUID } from 'node:crypto'
import type { Clock, Count, Running } from '../contracts.ts'
import { createInFlight } from '../in-flight.ts'
import type { Api, Route } from './api-of.ts'
import { createAuthorize, type InvokeFor } from './authorize.ts'
import { commonEvent, functionEvent } from './event.ts'
import { refuseLongHead } from './limits.ts'
import type { GatewayRequest } from './request.ts'
import { type GatewayResponse, message, responseOf } from './response.ts'
import { compileRoutes, type Match } from './routes.ts'

export interface GatewayOptions {
  api: Api
  clock: Clock
  invoke: InvokeFor
  region: string
  account: string
  count?: Count
}

export interface Gateway extends Running {
  handle(request: GatewayRequest): Promise<GatewayResponse>
  /** How many requests have begun so far. */
  begun(): number
}

/** An API Gateway HTTP API: routes, authorizers, payload format 2.0 (facts.md, 42 to 44). */
export function startGateway(options: GatewayOptions): Gateway {
  const { api, clock, invoke, region, account, count } = options
  const match = compileRoutes(api.routes)
  const authorize = createAuthorize({ clock, invoke, region })
  const inFlight = createInFlight()
  const apiArn = `arn:aws:execute-api:${region}:${account}:${api.id}`

  async function answer(request: GatewayRequest): Promise<GatewayResponse> {
    const tooLong = refuseLongHead(request)
    if (tooLong) return tooLong
    const matched = match(request.method, request.path)
    if (!matched) return message(404, 'Not Found')
    const common = commonEvent(request, matched, { accountId: account, apiId: api.id, now: clock.now() })
    const { authorizer } = matched.route
    if (!authorizer) return integrate(matched, functionEvent(common, request.body))
    const decision = await authorize(authorizer, common)
    if ('refused' in decision) return decision.refused
    return integrate(matched, functionEvent(common, request.body, decision.context))
  }

  async function integrate({ route }: Match<Route>, event: object): Promise<GatewayResponse> {
    const source = `${apiArn}/$default/${route.key.replace(' ', '')}`
    const answered = await withinTime(
      route.timeoutMs,
      invoke(route.functionName, JSON.stringify(event), source),
    )
    if (answered === 'late') return message(503, 'Service Unavailable')
    if (answered === 'failed' || answered.functionError) return message(500, 'Internal Server Error')
    return responseOf(answered.payload) ?? message(500, 'Internal Server Error')
  }

  return {
    async handle(request) {
      count?.('api.requests', api.id)
      const response = await inFlight.track(answer(request))
      return { ...response, headers: { ...response.headers, 'apigw-requestid': randomUUID() } }
    },
    begun: inFlight.begun,
    settled: inFlight.settled,
    stop: async () => {},
  }
}

/** What comes of it within real milliseconds. A function that is late goes on, and nobody hears of it. */
async function withinTime<T>(ms: number, work: Promise<T>): Promise<T | 'late' | 'failed'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms)
  })
  const done = work.catch((): 'failed' => 'failed')
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}

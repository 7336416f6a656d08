import type { Clock, Invocation } from '../contracts.ts'
import type { Authorizer } from './api-of.ts'
import type { CommonEvent } from './event.ts'
import { type GatewayResponse, message } from './response.ts'

/** Invokes for a route or authorizer, by its ARN: the function's permissions say whether it may. */
export type InvokeFor = (functionName: string, payload: string, source: string) => Promise<Invocation>

export interface AuthorizeDeps {
  clock: Clock
  invoke: InvokeFor
  region: string
}

/** Let in, with what the authorizer said of the caller; or the answer that turns the caller away. */
export type Decision = { context: Record<string, unknown> } | { refused: GatewayResponse }

/**
 * A function that asks a Lambda authorizer (payload 2.0, simple responses). A missing identity source is a 401
 * without asking; a denial is a 403; an authorizer that fails or answers in another shape is a 500. Decisions are
 * kept for the authorizer's ttl, by the values of its identity sources, in moved time (API Gateway developer
 * guide, "Control access to HTTP APIs with AWS Lambda authorizers").
 */
export function createAuthorize({ clock, invoke, region }: AuthorizeDeps) {
  const kept = new Map<string, { until: number; decision: Decision }>()

  return async (authorizer: Authorizer, common: CommonEvent): Promise<Decision> => {
    const identity = authorizer.identitySource.map((source) => identityValue(source, common))
    if (identity.some((value) => !value)) return { refused: message(401, 'Unauthorized') }
    const key = JSON.stringify([authorizer.id, ...identity])
    const known = kept.get(key)
    if (known && known.until > clock.now()) return known.decision
    kept.delete(key)

    const decision = await ask(authorizer, common, identity as string[])
    const keepable = !('refused' in decision && decision.refused.status === 500)
    if (authorizer.ttlSeconds > 0 && identity.length > 0 && keepable) {
      kept.set(key, { until: clock.now() + authorizer.ttlSeconds * 1000, decision })
    }
    return decision
  }

  async function ask(
    authorizer: Authorizer,
    common: CommonEvent,
    identitySource: string[],
  ): Promise<Decision> {
    const { accountId, apiId, stage, http } = common.requestContext
    const routeArn = `arn:aws:execute-api:${region}:${accountId}:${apiId}/${stage}/${http.method}${http.path}`
    const event = { ...common, type: 'REQUEST', routeArn, identitySource }
    const source = `arn:aws:execute-api:${region}:${accountId}:${apiId}/authorizers/${authorizer.id}`
    const answer = await invoke(authorizer.functionName, JSON.stringify(event), source).catch(() => undefined)
    if (!answer || answer.functionError) return { refused: message(500, 'Internal Server Error') }
    const result = JSON.parse(answer.payload) as {
      isAuthorized?: unknown
      context?: Record<string, unknown>
    } | null
    if (typeof result?.isAuthorized !== 'boolean') return { refused: message(500, 'Internal Server Error') }
    if (!result.isAuthorized) return { refused: message(403, 'Forbidden') }
    return { context: result.context ?? {} }
  }
}

/** `$request.header.Name`, `$request.querystring.name`, `$context.a.b`. */
function identityValue(source: string, common: CommonEvent): string | undefined {
  const [, kind, name] = source.match(/^\$(request\.header|request\.querystring|context)\.(.+)$/) ?? []
  if (kind === 'request.header') {
    return name!.toLowerCase() === 'cookie' ? common.cookies?.join('; ') : common.headers[name!.toLowerCase()]
  }
  if (kind === 'request.querystring') return common.queryStringParameters?.[name!]
  if (kind !== 'context') return undefined
  const found = name!
    .split('.')
    .reduce<unknown>((value, key) => (value as never)?.[key], common.requestContext)
  return found === undefined ? undefined : String(found)
}

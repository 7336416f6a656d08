import type { GatewayRequest } from '../gateway/request.ts'
import type { GatewayResponse } from '../gateway/response.ts'
import { type Deployed, type DeployedResource, ofType } from '../template/deployed.ts'
import { TemplateRefused } from '../template/refusal.ts'
import { headersOfPolicy, type PolicyHeader } from './policy-headers.ts'

type Handle = (request: GatewayRequest) => Promise<GatewayResponse>

interface Behavior {
  PathPattern?: string
  AllowedMethods?: string[]
  ResponseHeadersPolicyId?: string
  TargetOriginId: string
}
interface Origin {
  Id: string
  DomainName: string
  OriginCustomHeaders?: { HeaderName: string; HeaderValue: string }[]
}
interface Config {
  CacheBehaviors?: Behavior[]
  DefaultCacheBehavior: Behavior
  Origins: Origin[]
}

/**
 * The distribution of a template: what people reach comes through it to `api`. It adds the headers of the origin, over
 * those of the same name that a visitor sent, and the headers of the response headers policy; it keeps nothing. Without
 * a distribution it is `api` itself. Throws `TemplateRefused` when there are several, or an origin that is not the API.
 */
export function frontDoorOf(deployed: Deployed, api: Handle): Handle {
  const [distribution, another] = ofType(deployed, 'AWS::CloudFront::Distribution')
  if (another)
    throw refuse(deployed, another, 'DistributionConfig', 'one distribution, as one port serves one')
  if (!distribution) return api
  const config = distribution.properties.DistributionConfig as Config
  const ids = ofType(deployed, 'AWS::ApiGatewayV2::Api').map(({ ref }) => ref)
  for (const { DomainName } of config.Origins)
    if (!ids.some((id) => DomainName.startsWith(`${id}.execute-api.`)))
      throw refuse(
        deployed,
        distribution,
        'DistributionConfig.Origins',
        'the HTTP API of this template as the origin',
      )
  const policies = new Map(
    ofType(deployed, 'AWS::CloudFront::ResponseHeadersPolicy').map((one) => [one.ref, headersOfPolicy(one)]),
  )

  return async (request) => {
    const behavior =
      config.CacheBehaviors?.find(({ PathPattern }) => fits(PathPattern!, request.path)) ??
      config.DefaultCacheBehavior
    const policy = policies.get(behavior.ResponseHeadersPolicyId ?? '') ?? []
    // CloudFront's own default is GET and HEAD.
    if (!(behavior.AllowedMethods ?? ['GET', 'HEAD']).includes(request.method))
      return withHeaders(FORBIDDEN, policy)
    const origin = config.Origins.find(({ Id }) => Id === behavior.TargetOriginId)
    return withHeaders(await api(withOrigin(request, origin)), policy)
  }
}

function withOrigin(request: GatewayRequest, origin: Origin | undefined): GatewayRequest {
  const own = (origin?.OriginCustomHeaders ?? []).map(({ HeaderName, HeaderValue }): [string, string] => [
    HeaderName.toLowerCase(),
    HeaderValue,
  ])
  const names = own.map(([name]) => name)
  const others = request.headers.filter(([name]) => !names.includes(name.toLowerCase()))
  return { ...request, headers: [...others, ...own] }
}

function withHeaders(response: GatewayResponse, policy: PolicyHeader[]): GatewayResponse {
  const headers = { ...response.headers }
  for (const { name, value, override } of policy) if (override || !(name in headers)) headers[name] = value
  return { ...response, headers }
}

/** `*` stands for any text and `?` for any character (CloudFront developer guide, "Path pattern"). */
const fits = (pattern: string, path: string): boolean =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(path)

/** CloudFront's answer to a method that the behaviour does not allow. */
const FORBIDDEN: GatewayResponse = {
  status: 403,
  headers: { 'content-type': 'text/html' },
  cookies: [],
  body: Buffer.from('<h1>403 ERROR</h1><p>This distribution is not configured to allow this method.</p>'),
}

function refuse(
  { stackName: stack }: Deployed,
  { logicalId, type, properties }: DeployedResource,
  property: string,
  supported: string,
): TemplateRefused {
  return new TemplateRefused([
    { stack, logicalId, type, property, value: properties.DistributionConfig, supported },
  ])
}

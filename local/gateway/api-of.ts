import { functionName } from '../lambda/function-name.ts'
import { type Deployed, type DeployedResource, ofType } from '../template/deployed.ts'
import { TemplateRefused } from '../template/refusal.ts'

/** An HTTP API of the template. */
export interface Api {
  id: string
  routes: Route[]
}
export interface Route {
  /** `GET /a/{b}`, `ANY /{proxy+}` or `$default`, as in the template. */
  key: string
  functionName: string
  timeoutMs: number
  authorizer?: Authorizer
}
export interface Authorizer {
  id: string
  functionName: string
  /** Selection expressions such as `$request.header.Cookie`. */
  identitySource: string[]
  ttlSeconds: number
}

/** The one HTTP API of a stack. Throws `TemplateRefused` when it has several, or a route that leads nowhere. */
export function apiOf(deployed: Deployed): Api {
  const [api, another] = ofType(deployed, 'AWS::ApiGatewayV2::Api')
  const refuse = (
    { logicalId, type }: DeployedResource,
    property: string,
    value: unknown,
    supported: string,
  ) => new TemplateRefused([{ stack: deployed.stackName, logicalId, type, property, value, supported }])
  if (another) throw refuse(another, 'Name', another.properties.Name, 'one HTTP API, as one port serves one')
  if (!api) return { id: 'none', routes: [] }

  const integrations = new Map(
    ofType(deployed, 'AWS::ApiGatewayV2::Integration').map((one) => [one.ref, one]),
  )
  const authorizers = new Map(
    ofType(deployed, 'AWS::ApiGatewayV2::Authorizer').map((one) => [one.ref, authorizerOf(one)]),
  )
  const routes = ofType(deployed, 'AWS::ApiGatewayV2::Route').map((route): Route => {
    const { RouteKey, Target, AuthorizationType, AuthorizerId } = route.properties as Record<string, string>
    const integration = integrations.get(Target!.replace(/^integrations\//, ''))
    if (!integration) throw refuse(route, 'Target', Target, 'integrations/ and the id of an integration')
    const authorizer = AuthorizationType === 'CUSTOM' ? authorizers.get(AuthorizerId!) : undefined
    // A route that should be guarded and is not must never be served.
    if (AuthorizationType === 'CUSTOM' && !authorizer) {
      throw refuse(route, 'AuthorizerId', AuthorizerId, 'the id of an authorizer of the template')
    }
    return {
      key: RouteKey!,
      functionName: functionOf(integration.properties.IntegrationUri as string),
      timeoutMs: Number(integration.properties.TimeoutInMillis ?? 30_000),
      authorizer,
    }
  })
  return { id: api.ref, routes }
}

function authorizerOf({ ref, properties }: DeployedResource): Authorizer {
  return {
    id: ref,
    functionName: functionOf(properties.AuthorizerUri as string),
    identitySource: (properties.IdentitySource ?? []) as string[],
    ttlSeconds: Number(properties.AuthorizerResultTtlInSeconds ?? 0),
  }
}

/** From a function's ARN, alone or within `arn:aws:apigateway:…:lambda:path/2015-03-31/functions/<arn>/invocations`. */
const functionOf = (uri: string) => functionName(uri.match(/\/functions\/(.+)\/invocations$/)?.[1] ?? uri)

import { Duration, Validations } from 'aws-cdk-lib'
import { type CfnStage, HttpApi, HttpMethod, type HttpRouteProps } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'
import { removalOf } from '../stages.ts'

/** The routes of the service: method, path, and the function that answers. Console routes are behind the authorizer. */
export const ROUTES: { method: HttpMethod; path: string; to: string; console?: boolean }[] = [
  { method: HttpMethod.GET, path: '/answer/{token}', to: 'open' },
  { method: HttpMethod.GET, path: '/answer/{token}/{page}', to: 'open' },
  { method: HttpMethod.POST, path: '/answer/{token}/{page}', to: 'answer' },
  { method: HttpMethod.GET, path: '/answer/{token}/{page}/{part}', to: 'open' },
  { method: HttpMethod.POST, path: '/answer/{token}/{page}/{part}', to: 'answer' },
  // Everything else that is tried on a link is answered there too, with 405.
  { method: HttpMethod.ANY, path: '/answer/{token}', to: 'open' },
  { method: HttpMethod.ANY, path: '/answer/{token}/{page}', to: 'open' },
  { method: HttpMethod.ANY, path: '/answer/{token}/{page}/{part}', to: 'open' },
  { method: HttpMethod.GET, path: '/you/{token}', to: 'show-person' },
  { method: HttpMethod.GET, path: '/you/{token}/{page}', to: 'show-person' },
  { method: HttpMethod.POST, path: '/you/{token}/{page}', to: 'hear-person' },
  { method: HttpMethod.GET, path: '/you/{token}/{page}/{part}', to: 'show-person' },
  { method: HttpMethod.POST, path: '/you/{token}/{page}/{part}', to: 'hear-person' },
  { method: HttpMethod.ANY, path: '/you/{token}', to: 'show-person' },
  { method: HttpMethod.ANY, path: '/you/{token}/{page}', to: 'show-person' },
  { method: HttpMethod.ANY, path: '/you/{token}/{page}/{part}', to: 'show-person' },
  { method: HttpMethod.GET, path: '/assets/{file+}', to: 'assets' },
  { method: HttpMethod.POST, path: '/', to: 'refer' },
  { method: HttpMethod.GET, path: '/console', to: 'console', console: true },
  { method: HttpMethod.ANY, path: '/console/{page+}', to: 'console', console: true },
  { method: HttpMethod.POST, path: '/console/{page+}', to: 'act', console: true },
  { method: HttpMethod.ANY, path: '/console/directory', to: 'directory', console: true },
  // Said for POST too: a route that names the method could otherwise go before one that names more of the path.
  { method: HttpMethod.POST, path: '/console/directory/{page+}', to: 'directory', console: true },
  { method: HttpMethod.ANY, path: '/console/directory/{page+}', to: 'directory', console: true },
]

/**
 * What the log of requests holds. The route and not the path, which holds the token of a link; and no address of
 * anybody: it is for counting and timing (standards DP-14).
 */
const ACCESS = {
  at: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  integration: '$context.integrationStatus',
  error: '$context.error.responseType',
}

/** The HTTP API without its routes: its address is known before the functions that carry it in their letters. */
export function webApi(scope: Construct, deployment: Deployment, key: IKey): HttpApi {
  const api = new HttpApi(scope, 'Web', {
    apiName: `${deployment.prefix}web`,
    description: 'Pages for people who answer, and the console for administrators',
  })
  const stage = api.defaultStage?.node.defaultChild as CfnStage
  stage.defaultRouteSettings = {
    throttlingBurstLimit: 200,
    throttlingRateLimit: 100,
    detailedMetricsEnabled: true,
  }
  stage.accessLogSettings = {
    destinationArn: new LogGroup(scope, 'WebAccess', {
      logGroupName: `/aws/vendedlogs/apigateway/${deployment.prefix}web`,
      retention: deployment.stage.logsKept,
      encryptionKey: key,
      removalPolicy: removalOf(deployment.stage),
    }).logGroupArn,
    format: JSON.stringify(ACCESS),
  }
  return api
}

/** Why the routes of people who answer have no authorizer. */
const OPEN_TO_ALL = {
  id: 'AwsSolutions::AwsSolutions-APIG4',
  reason:
    'Public by design: directors answer without an account. What lets them in is the random 256-bit token of their ' +
    'link, which the function checks against its hash and counts for the rate limit; pages without a token hold ' +
    'nothing about anybody. Routes of the console have the authorizer, and a test holds that none goes without.',
}

/** Adds the routes, and the public pages for everything else. */
export function addRoutes(api: HttpApi, functions: Record<string, IFunction>, authorise: IFunction): void {
  // It is asked at every request, with or without a cookie: nothing is cached and nothing is open by default.
  const authorizer = new HttpLambdaAuthorizer('ConsoleAuthorizer', authorise, {
    authorizerName: 'console-refuses-everyone-but-a-local-administrator',
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    identitySource: [],
    resultsCacheTtl: Duration.seconds(0),
  })
  const integrations = new Map<string, HttpRouteProps['integration']>()
  const integration = (name: string) => {
    const found = integrations.get(name) ?? new HttpLambdaIntegration(`${name}Integration`, functions[name]!)
    integrations.set(name, found)
    return found
  }
  const others = ['/', '/{page+}'].map((path) => ({
    method: HttpMethod.ANY,
    path,
    to: 'front',
    console: false,
  }))
  for (const route of [...ROUTES, ...others]) {
    const added = api.addRoutes({
      path: route.path,
      methods: [route.method],
      integration: integration(route.to),
      authorizer: route.console ? authorizer : undefined,
    })
    if (!route.console) for (const one of added) Validations.of(one).acknowledge(OPEN_TO_ALL)
  }
}

import { Validations } from 'aws-cdk-lib'
import { type CfnStage, HttpApi, HttpMethod, type HttpRouteProps } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'
import { removalOf } from '../stages.ts'

/** The routes of the service: method, path, and the function that answers. */
export const ROUTES: { method: HttpMethod; path: string; to: string }[] = [
  { method: HttpMethod.GET, path: '/answer/{token}', to: 'open' },
  { method: HttpMethod.GET, path: '/answer/{token}/{page}', to: 'open' },
  { method: HttpMethod.POST, path: '/answer/{token}/{page}', to: 'answer' },
  { method: HttpMethod.POST, path: '/answer/{token}/save', to: 'save' },
  { method: HttpMethod.GET, path: '/answer/{token}/{page}/{part}', to: 'open' },
  { method: HttpMethod.POST, path: '/answer/{token}/{page}/{part}', to: 'answer' },
  // Everything else that is tried on a link is answered there too, with 405.
  { method: HttpMethod.ANY, path: '/answer/{token}', to: 'open' },
  { method: HttpMethod.ANY, path: '/answer/{token}/{page}', to: 'open' },
  { method: HttpMethod.ANY, path: '/answer/{token}/{page}/{part}', to: 'open' },
  { method: HttpMethod.GET, path: '/published/{scheme}/{name}', to: 'published' },
  { method: HttpMethod.GET, path: '/you/{token}', to: 'show-person' },
  { method: HttpMethod.GET, path: '/you/{token}/{page}', to: 'show-person' },
  { method: HttpMethod.POST, path: '/you/{token}/{page}', to: 'hear-person' },
  { method: HttpMethod.GET, path: '/you/{token}/{page}/{part}', to: 'show-person' },
  { method: HttpMethod.POST, path: '/you/{token}/{page}/{part}', to: 'hear-person' },
  { method: HttpMethod.ANY, path: '/you/{token}', to: 'show-person' },
  { method: HttpMethod.ANY, path: '/you/{token}/{page}', to: 'show-person' },
  { method: HttpMethod.ANY, path: '/you/{token}/{page}/{part}', to: 'show-person' },
  { method: HttpMethod.ANY, path: '/unsubscribe/{token}', to: 'unsubscribe' },
  { method: HttpMethod.GET, path: '/assets/{file+}', to: 'assets' },
  { method: HttpMethod.GET, path: '/openapi.json', to: 'describe' },
  { method: HttpMethod.GET, path: '/problems/{code}', to: 'describe' },
  { method: HttpMethod.POST, path: '/', to: 'refer' },
  { method: HttpMethod.GET, path: '/console', to: 'console' },
  { method: HttpMethod.ANY, path: '/console/{page+}', to: 'console' },
  { method: HttpMethod.POST, path: '/console/{page+}', to: 'act' },
  { method: HttpMethod.ANY, path: '/console/directory', to: 'directory' },
  // Said for POST too: a route that names the method could otherwise go before one that names more of the path.
  { method: HttpMethod.POST, path: '/console/directory/{page+}', to: 'directory' },
  { method: HttpMethod.ANY, path: '/console/directory/{page+}', to: 'directory' },
  { method: HttpMethod.GET, path: '/sign-in', to: 'sign-in' },
  { method: HttpMethod.GET, path: '/sign-in/done', to: 'sign-in' },
  { method: HttpMethod.POST, path: '/sign-out', to: 'sign-in' },
  { method: HttpMethod.GET, path: '/sign-out/done', to: 'sign-in' },
]

/** The functions that answer only to whoever has signed in. */
export const CONSOLE = ['console', 'act', 'directory']

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

const NO_AUTHORIZER = 'AwsSolutions::AwsSolutions-APIG4'
/** Why the routes of people who answer have no authorizer. */
const OPEN_TO_ALL = {
  id: NO_AUTHORIZER,
  reason:
    'Public by design: directors answer without an account. What lets them in is the random 256-bit token of their ' +
    'link, which the function checks against its hash and counts for the rate limit; pages without a token hold ' +
    'nothing about anybody.',
}
/** Why the routes of the console have none either. */
const SIGNED_IN = {
  id: NO_AUTHORIZER,
  reason:
    'An authorizer can answer only 401 and 403, and not send anybody to sign in. The three functions behind these ' +
    'routes look for the session and the role themselves, before anything else; a test asks for every address of the ' +
    'console as every role and as nobody (test/journeys/sign-in.test.ts).',
}

/** Adds the routes, and the public pages for everything else. */
export function addRoutes(api: HttpApi, functions: Record<string, IFunction>): void {
  const integrations = new Map<string, HttpRouteProps['integration']>()
  const integration = (name: string) => {
    const found = integrations.get(name) ?? new HttpLambdaIntegration(`${name}Integration`, functions[name]!)
    integrations.set(name, found)
    return found
  }
  const others = ['/', '/{page+}'].map((path) => ({ method: HttpMethod.ANY, path, to: 'front' }))
  for (const route of [...ROUTES, ...others]) {
    const added = api.addRoutes({
      path: route.path,
      methods: [route.method],
      integration: integration(route.to),
    })
    const why = CONSOLE.includes(route.to) ? SIGNED_IN : OPEN_TO_ALL
    for (const one of added) Validations.of(one).acknowledge(why)
  }
}

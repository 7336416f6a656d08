import { Duration } from 'aws-cdk-lib'
import { type CfnStage, HttpApi, HttpMethod, type HttpRouteProps } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'

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
  { method: HttpMethod.GET, path: '/assets/{file+}', to: 'assets' },
  { method: HttpMethod.POST, path: '/', to: 'refer' },
  { method: HttpMethod.GET, path: '/console', to: 'console', console: true },
  { method: HttpMethod.ANY, path: '/console/{page+}', to: 'console', console: true },
  { method: HttpMethod.POST, path: '/console/{page+}', to: 'act', console: true },
]

/** The HTTP API without its routes: its address is known before the functions that carry it in their letters. */
export function webApi(scope: Construct): HttpApi {
  const api = new HttpApi(scope, 'Web', {
    apiName: 'countersign',
    description: 'Pages for people who answer, and the console for administrators',
  })
  const stage = api.defaultStage?.node.defaultChild as CfnStage
  stage.defaultRouteSettings = { throttlingBurstLimit: 200, throttlingRateLimit: 100 }
  return api
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
  for (const route of ROUTES)
    api.addRoutes({
      path: route.path,
      methods: [route.method],
      integration: integration(route.to),
      authorizer: route.console ? authorizer : undefined,
    })
  api.addRoutes({ path: '/', methods: [HttpMethod.ANY], integration: integration('front') })
  api.addRoutes({ path: '/{page+}', methods: [HttpMethod.ANY], integration: integration('front') })
}

import { expect, test } from 'vitest'
import { apiOf } from '../../../local/gateway/api-of.ts'
import { deploy } from '../../../local/template/deploy.ts'
import { TemplateRefused } from '../../../local/template/refusal.ts'

const api = { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP', Name: 'web' } }
const integration = {
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: {
    ApiId: { Ref: 'Api' },
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: 'arn:aws:lambda:eu-west-2:000000000000:function:page',
    PayloadFormatVersion: '2.0',
  },
}
const authorizer = {
  Type: 'AWS::ApiGatewayV2::Authorizer',
  Properties: {
    ApiId: { Ref: 'Api' },
    Name: 'guard',
    AuthorizerType: 'REQUEST',
    AuthorizerPayloadFormatVersion: '2.0',
    EnableSimpleResponses: true,
    AuthorizerUri:
      'arn:aws:apigateway:eu-west-2:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-2:000000000000:function:guard/invocations',
  },
}
const route = (properties: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: { Ref: 'Api' },
    RouteKey: 'GET /',
    Target: { 'Fn::Sub': 'integrations/${Integration}' },
    ...properties,
  },
})
const apiFrom = (Resources: Record<string, { Type: string; Properties: object }>) =>
  apiOf(
    deploy(
      { stackName: 'Test', template: { Resources: Resources as never }, assetPath: () => undefined },
      {
        region: 'eu-west-2',
        account: '000000000000',
        origin: 'http://localhost:1',
        secretOf: () => 'secret',
      },
    ),
  )

test('routes lead to functions, by way of their authorizers', () => {
  const guarded = route({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } })
  const { routes } = apiFrom({
    Api: api,
    Integration: integration,
    Guard: authorizer,
    Open: route(),
    Guarded: guarded,
  })
  expect(routes).toMatchObject([
    { key: 'GET /', functionName: 'page', timeoutMs: 30_000, authorizer: undefined },
    {
      key: 'GET /',
      functionName: 'page',
      authorizer: { functionName: 'guard', identitySource: [], ttlSeconds: 0 },
    },
  ])
})

test('a route that should be guarded and names no authorizer is refused, not served open', () => {
  const resources = { Api: api, Integration: integration, Guarded: route({ AuthorizationType: 'CUSTOM' }) }
  expect(() => apiFrom(resources)).toThrow(TemplateRefused)
  expect(() => apiFrom(resources)).toThrow('Guarded (AWS::ApiGatewayV2::Route) AuthorizerId: is missing.')
})

test('a second API and a route to nowhere are refused', () => {
  expect(() => apiFrom({ Api: api, Other: api })).toThrow('one HTTP API, as one port serves one')
  expect(() => apiFrom({ Api: api, Open: route({ Target: 'integrations/none' }) })).toThrow(
    '"integrations/none"',
  )
})

test('a template without an API has no routes', () => {
  expect(apiFrom({}).routes).toEqual([])
})

import { type Identity, id, type ResourceType } from '../resource-type.ts'
import { anything, list, number, oneOf, text } from '../shape.ts'

/** Browsers and most programs take every name below localhost for this machine. */
const endpointOf = ({ name, origin, hasFrontDoor }: Identity) =>
  hasFrontDoor ? origin.replace('//localhost', `//${name}.execute-api.localhost`) : origin

/** HTTP APIs only. */
export const apiGateway: Record<string, ResourceType> = {
  'AWS::ApiGatewayV2::Api': {
    state: 'served',
    properties: {
      Name: text,
      Description: anything,
      ProtocolType: oneOf('HTTP'),
      DisableExecuteApiEndpoint: oneOf(false),
      IpAddressType: anything,
      Tags: anything,
    },
    required: ['ProtocolType'],
    name: id,
    attributes: { ApiId: ({ name }) => name, ApiEndpoint: endpointOf },
  },
  'AWS::ApiGatewayV2::Stage': {
    state: 'served',
    properties: {
      ApiId: text,
      StageName: oneOf('$default'),
      AutoDeploy: oneOf(true),
      Description: anything,
      AccessLogSettings: anything,
      DefaultRouteSettings: anything,
      RouteSettings: anything,
      Tags: anything,
    },
    required: ['ApiId', 'StageName'],
    name: { property: 'StageName', generate: 'id' },
  },
  'AWS::ApiGatewayV2::Route': {
    state: 'served',
    properties: {
      ApiId: text,
      RouteKey: text,
      Target: text,
      AuthorizationType: oneOf('NONE', 'CUSTOM'),
      AuthorizerId: text,
      OperationName: anything,
    },
    required: ['ApiId', 'RouteKey', 'Target'],
    name: id,
    attributes: { RouteId: ({ name }) => name },
  },
  'AWS::ApiGatewayV2::Integration': {
    state: 'served',
    properties: {
      ApiId: text,
      IntegrationType: oneOf('AWS_PROXY'),
      IntegrationUri: text,
      IntegrationMethod: oneOf('POST'),
      PayloadFormatVersion: oneOf('2.0'),
      TimeoutInMillis: number(50, 30_000),
      Description: anything,
    },
    required: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion'],
    name: id,
    attributes: { IntegrationId: ({ name }) => name },
  },
  'AWS::ApiGatewayV2::Authorizer': {
    state: 'served',
    properties: {
      ApiId: text,
      Name: text,
      AuthorizerType: oneOf('REQUEST'),
      AuthorizerUri: text,
      AuthorizerPayloadFormatVersion: oneOf('2.0'),
      AuthorizerResultTtlInSeconds: number(0, 3600),
      EnableSimpleResponses: oneOf(true),
      IdentitySource: list(text),
    },
    required: [
      'ApiId',
      'AuthorizerType',
      'AuthorizerUri',
      'AuthorizerPayloadFormatVersion',
      'EnableSimpleResponses',
    ],
    name: id,
    attributes: { AuthorizerId: ({ name }) => name },
  },
}

import { expect, test } from 'vitest'
import type { Template } from '../../../local/template/assembly.ts'
import { deploy } from '../../../local/template/deploy.ts'
import { TemplateRefused } from '../../../local/template/refusal.ts'

const options = {
  region: 'eu-west-2',
  account: '000000000000',
  origin: 'http://localhost:8787',
  secretOf: (name: string) => `secret of ${name}`,
}
const deployTemplate = (template: Template, parameters = {}) =>
  deploy({ stackName: 'Test', template, assetPath: () => undefined }, { ...options, parameters })

const lambda = (properties = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: 'k.zip' },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Role: 'arn:aws:iam::000000000000:role/r',
    ...properties,
  },
})

test('names and ARNs are shaped like those of AWS, and the same at every start', () => {
  const template = { Resources: { Answer: lambda() } }
  const [first] = deployTemplate(template).resources
  expect(first!.name).toMatch(/^Test-Answer-[0-9A-Z]{12}$/)
  expect(first!.attribute('Arn')).toBe(`arn:aws:lambda:eu-west-2:000000000000:function:${first!.name}`)
  expect(deployTemplate(template).resources[0]!.name).toBe(first!.name)
})

test('references are followed in whichever order the resources stand', () => {
  const { resources } = deployTemplate({
    Resources: {
      Answer: lambda({
        Environment: {
          Variables: { TABLE: { Ref: 'Table' }, URL: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } },
        },
      }),
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP', Name: 'api' } },
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          TableName: { 'Fn::Join': ['-', [{ Ref: 'AWS::StackName' }, 'answers']] },
          AttributeDefinitions: [],
          KeySchema: [],
          BillingMode: 'PAY_PER_REQUEST',
        },
      },
    },
  })
  expect(resources[0]!.properties.Environment).toEqual({
    Variables: { TABLE: 'Test-answers', URL: 'http://localhost:8787' },
  })
})

test('parameters have their default, or the value given at start', () => {
  const template = {
    Parameters: { Level: { Type: 'String', Default: 'info' } },
    Resources: { F: lambda({ Environment: { Variables: { LEVEL: { Ref: 'Level' } } } }) },
  }
  const levelOf = (parameters = {}) =>
    deployTemplate(template, parameters).resources[0]!.properties.Environment
  expect(levelOf()).toEqual({ Variables: { LEVEL: 'info' } })
  expect(levelOf({ Level: 'debug', Unknown: 'x' })).toEqual({ Variables: { LEVEL: 'debug' } })
})

test('a resource whose condition does not hold is left out', () => {
  const { resources } = deployTemplate({
    Conditions: { Never: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'mars'] } },
    Resources: { Gone: { ...lambda(), Condition: 'Never' }, Kept: lambda() },
  })
  expect(resources.map(({ logicalId }) => logicalId)).toEqual(['Kept'])
})

test('everything unsupported is refused at once: type, property, value, missing property, reference', () => {
  const refused = () =>
    deployTemplate({
      Resources: {
        Bucket: { Type: 'AWS::S3::Bucket' },
        Old: lambda({ Runtime: 'python3.12', Layers: ['x'] }),
        Bare: { Type: 'AWS::StepFunctions::StateMachine', Properties: {} },
        Lost: lambda({ Role: { 'Fn::GetAtt': ['Nobody', 'Arn'] } }),
      },
    })
  expect(refused).toThrow(TemplateRefused)
  expect(refused).toThrow('asks for 5 things')
  expect(refused).toThrow(
    'Test / Bucket (AWS::S3::Bucket): this type is not supported. Supported: AWS::ApiGatewayV2::Api',
  )
  expect(refused).toThrow(
    'Test / Old (AWS::Lambda::Function) Runtime: "python3.12" is not supported. Supported: "nodejs24.x".',
  )
  expect(refused).toThrow(
    'Test / Old (AWS::Lambda::Function) Layers: ["x"] is not supported. Supported: the properties FunctionName',
  )
  expect(refused).toThrow('Test / Bare (AWS::StepFunctions::StateMachine) RoleArn: is missing.')
  expect(refused).toThrow('Nobody does not exist in the template')
})

test('a name that refers to itself is refused', () => {
  expect(() => deployTemplate({ Resources: { F: lambda({ FunctionName: { Ref: 'F' } }) } })).toThrow(
    'the name of F refers to itself',
  )
})

const edge = (resources: Template['Resources']) => ({
  stackName: 'Edge',
  template: { Resources: resources, Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Acl', 'Arn'] } } } },
})
const firewall = { Acl: { Type: 'AWS::WAFv2::WebACL', Properties: { Scope: 'CLOUDFRONT' } } }
const behindCloudFront = (web: Template['Resources']): Template => ({
  Resources: {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
    Door: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Aliases: ['approvals.example.org'],
          Enabled: true,
          Origins: [],
          DefaultCacheBehavior: { TargetOriginId: 'api' },
          WebACLId: { 'Fn::GetStackOutput': { StackName: 'Edge', OutputName: 'Arn', Region: 'us-east-1' } },
        },
      },
    },
    ...web,
  },
})

test('the distribution’s names lead here without TLS, and the API has a name of its own', () => {
  const variables = {
    DOOR: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Door', 'DomainName'] }, '/a']] },
    ALIAS: 'https://approvals.example.org/b',
    API: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] },
    KEY: { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:::}}']] },
  }
  const template = behindCloudFront({
    F: lambda({ Environment: { Variables: variables } }),
    Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'key', GenerateSecretString: {} } },
  })
  const assembly = { stackName: 'Test', template, assetPath: () => undefined, edge: edge(firewall) }
  const { resources } = deploy(assembly, options)
  const [api, door, fn] = resources
  expect(fn!.properties.Environment).toEqual({
    Variables: {
      DOOR: 'http://localhost:8787/a',
      ALIAS: 'http://localhost:8787/b',
      API: `http://${api!.ref}.execute-api.localhost:8787`,
      KEY: 'secret of key',
    },
  })
  const { WebACLId } = door!.properties.DistributionConfig as { WebACLId: string }
  expect(WebACLId).toMatch(/^arn:aws:wafv2:us-east-1:000000000000:global\/webacl\/Edge-Acl-/)
})

test('the stack in us-east-1 may hold nothing that is served, and its outputs must be there', () => {
  const deployed = (resources: Template['Resources']) =>
    deploy(
      {
        stackName: 'Test',
        template: behindCloudFront({}),
        assetPath: () => undefined,
        edge: edge(resources),
      },
      options,
    )
  expect(() => deployed({ ...firewall, F: lambda() })).toThrow('Edge / F (AWS::Lambda::Function)')
  expect(() =>
    deploy({ stackName: 'T', template: behindCloudFront({}), assetPath: () => undefined }, options),
  ).toThrow('the stack Edge has no output Arn here')
})

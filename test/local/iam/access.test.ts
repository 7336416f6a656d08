import { expect, test } from 'vitest'
import { createAccess } from '../../../local/iam/access.ts'
import { rolesOf } from '../../../local/iam/roles-of.ts'
import type { TemplateResource } from '../../../local/template/assembly.ts'
import { deploy } from '../../../local/template/deploy.ts'

const place = {
  region: 'eu-west-2',
  account: '000000000000',
  origin: 'http://localhost:1',
  secretOf: () => 'secret',
}
const deployed = (Resources: Record<string, TemplateResource>) =>
  deploy({ stackName: 'Test', template: { Resources }, assetPath: () => undefined }, place)

const statement = (more: object) => ({
  Statement: [{ Effect: 'Allow', Action: 'a:B', Resource: '*', ...more }],
})
const trust = (service: string, more = {}) => ({
  Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service }, ...more },
})
const role = (more: object, service = 'lambda.amazonaws.com'): TemplateResource => ({
  Type: 'AWS::IAM::Role',
  Properties: { AssumeRolePolicyDocument: trust(service), ...more },
})
const aFunction: TemplateResource = {
  Type: 'AWS::Lambda::Function',
  Properties: {
    ...{ Code: { S3Key: 'k.zip' }, Handler: 'index.handler', Runtime: 'nodejs24.x' },
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
  },
}

test('the statements of inline, attached and managed policies are kept for each role', () => {
  const roles = rolesOf(
    deployed({
      Role: role({
        Policies: [{ PolicyName: 'inline', PolicyDocument: statement({ Action: 'a:One' }) }],
        ManagedPolicyArns: [
          { Ref: 'Managed' },
          'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
        ],
      }),
      Managed: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { PolicyDocument: statement({ Action: 'b:Two' }) },
      },
      Policy: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          ...{ PolicyName: 'p', PolicyDocument: statement({ Action: ['c:Three'] }) },
          Roles: [{ Ref: 'Role' }],
        },
      },
    }),
  )
  const [arn, statements] = [...roles][0]!
  expect(arn).toMatch(/^arn:aws:iam::000000000000:role\/Test-Role-/)
  expect(statements.map(({ actions }) => actions)).toEqual([['a:One'], ['b:Two'], ['c:Three']])
})

test('what would be evaluated otherwise than on AWS is refused by name', () => {
  const refused = (policy: object) => () =>
    rolesOf(deployed({ Role: role({ Policies: [{ PolicyName: 'p', PolicyDocument: statement(policy) }] }) }))
  const at = 'Test / Role (AWS::IAM::Role) Policies[0].PolicyDocument.Statement[0]'
  expect(refused({ NotAction: 'a:C' })).toThrow(`${at}.NotAction: "a:C" is not supported`)
  expect(refused({ Condition: { NumericLessThan: { 'a:b': '1' } } })).toThrow(
    `${at}.Condition.NumericLessThan: `,
  )
  expect(refused({ Resource: 'arn:aws:s3:::b/${aws:username}' })).toThrow('without policy variables')
  const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess'
  expect(() => rolesOf(deployed({ Role: role({ ManagedPolicyArns: [administrator] }) }))).toThrow(
    `ManagedPolicyArns: "${administrator}" is not supported`,
  )
})

test('a role that its service may not assume is refused, as on AWS', () => {
  const access = (resource: TemplateResource) => () =>
    createAccess({ deployed: deployed({ Role: resource, Fn: aFunction }), functions: [] })
  expect(access(role({}))).not.toThrow()
  expect(access(role({}, 'states.amazonaws.com'))).toThrow(
    'a role that lambda.amazonaws.com may assume (AssumeRolePolicyDocument)',
  )
  const elsewhere = { Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } } }
  expect(access(role({ AssumeRolePolicyDocument: trust('lambda.amazonaws.com', elsewhere) }))).toThrow(
    'may assume',
  )
})

test('a service invokes a function only for the sources that its permission names', () => {
  const refused: string[] = []
  const access = createAccess({
    deployed: deployed({
      Role: role({}),
      Fn: { ...aFunction, Properties: { ...aFunction.Properties, FunctionName: 'fn' } },
      Permission: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          ...{ Action: 'lambda:InvokeFunction', FunctionName: { 'Fn::GetAtt': ['Fn', 'Arn'] } },
          ...{
            Principal: 'events.amazonaws.com',
            SourceArn: 'arn:aws:events:eu-west-2:000000000000:rule/r*',
          },
        },
      },
    }),
    functions: [],
    report: (line) => refused.push(line),
  })
  const rule = (name: string) => `arn:aws:events:eu-west-2:000000000000:rule/${name}`
  expect(() => access.authorizeService('events.amazonaws.com', rule('r1'), 'fn')).not.toThrow()
  expect(() => access.authorizeService('events.amazonaws.com', rule('other'), 'fn')).toThrow('not authorized')
  expect(() => access.authorizeService('apigateway.amazonaws.com', rule('r1'), 'fn')).toThrow(
    'not authorized',
  )
  expect(() => access.authorizeService('events.amazonaws.com', rule('r1'), 'another')).toThrow(
    'not authorized',
  )
  expect(refused).toHaveLength(3)
  expect(refused[0]).toMatch(
    /events\.amazonaws\.com for .*rule\/other may not lambda:InvokeFunction on .*:fn /,
  )
})

import { describe, expect, inject, test } from 'vitest'
import { type Resource, readTemplate, statementsIn } from './template.ts'

const { template, of, resources } = readTemplate(inject('assembly'))
const functions = of('AWS::Lambda::Function')
const statements = statementsIn(of('AWS::IAM::Policy'))

describe('the table', () => {
  test('is one, paid by request, restored to any moment, encrypted, and forgets by itself', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 1)
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'forgetAt', Enabled: true },
    })
  })
})

describe('every function', () => {
  test.each(functions)('%s runs on Node 24, on arm64, for no longer than it may', (_, { Properties }) => {
    expect(Properties.Runtime).toBe('nodejs24.x')
    expect(Properties.Architectures).toEqual(['arm64'])
    expect(Properties.Timeout).toBeLessThanOrEqual(300)
  })

  test('has a role of its own', () => {
    const roles = functions.map(([, { Properties }]) => Properties.Role['Fn::GetAtt'][0])
    expect(new Set(roles).size).toBe(functions.length)
  })

  test('writes a log of its own, kept for a year', () => {
    const logs = functions.map(([, { Properties }]) => Properties.LoggingConfig.LogGroup.Ref)
    expect(new Set(logs).size).toBe(functions.length)
    const groups = Object.fromEntries(of('AWS::Logs::LogGroup'))
    for (const log of logs) expect(groups[log]?.Properties.RetentionInDays, log).toBe(365)
  })

  test('may use AWS’s policy for logs only, besides what it is given here', () => {
    for (const [id, { Properties }] of of('AWS::IAM::Role')) {
      const managed = JSON.stringify(Properties.ManagedPolicyArns ?? [])
      if (managed !== '[]')
        expect(managed, id).toMatch(/^[^/]*policy\/service-role\/AWSLambdaBasicExecutionRole"\]\]\}\]$/)
    }
  })
})

describe('permissions', () => {
  test('name every action', () => {
    const wild = statements.filter(([, { Action }]) => [Action].flat().some((action) => action.includes('*')))
    expect(wild).toEqual([])
  })

  test('name every resource, except for what AWS allows on all or nothing: delivering a machine’s log', () => {
    const everywhere = statements
      .filter(([, { Resource }]) => [Resource].flat().includes('*'))
      .flatMap(([, { Action }]) => Action)
    const deliveringLogs = [
      'logs:CreateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:DescribeLogGroups',
      'logs:DescribeResourcePolicies',
      'logs:GetLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:UpdateLogDelivery',
    ]
    expect([...new Set(everywhere)].filter((action) => !deliveringLogs.includes(action))).toEqual([])
  })

  test('are given to no function that answers in public to start runs or to end them', () => {
    for (const name of ['Open', 'Answer', 'Front', 'Refer', 'Assets', 'Authorise']) {
      const own = statements.filter(([id]) => id.startsWith(`${name}FunctionServiceRole`))
      const actions = own.flatMap(([, { Action }]) => Action)
      expect(
        actions.filter((action) => /^states:(?!SendTaskSuccess$)/.test(action)),
        name,
      ).toEqual([])
    }
  })

  test('let what only shows pages change nothing', () => {
    for (const name of ['Open', 'Front', 'Assets', 'Console', 'Authorise']) {
      const own = statements.filter(([id]) => id.startsWith(`${name}FunctionServiceRole`))
      const actions = own.flatMap(([, { Action }]) => Action)
      expect(
        actions.filter((action) => !['dynamodb:GetItem', 'dynamodb:Query'].includes(action)),
        name,
      ).toEqual([])
    }
  })
})

describe('every state machine', () => {
  const machines = of('AWS::StepFunctions::StateMachine')
  test.each(machines)(
    '%s is standard, and logs its errors without what passes through',
    (_, { Properties }) => {
      expect(Properties.StateMachineType).toBe('STANDARD')
      expect(Properties.LoggingConfiguration).toMatchObject({ IncludeExecutionData: false, Level: 'ERROR' })
    },
  )

  test('logs under the prefix that needs no policy of the account, for a year', () => {
    const groups = Object.fromEntries(of('AWS::Logs::LogGroup'))
    for (const [id, { Properties }] of machines) {
      const [{ CloudWatchLogsLogGroup }] = Properties.LoggingConfiguration.Destinations
      const group = groups[CloudWatchLogsLogGroup.LogGroupArn['Fn::GetAtt'][0]]!.Properties
      expect(group.LogGroupName, id).toMatch(/^\/aws\/vendedlogs\/states\/countersign-/)
      expect(group.RetentionInDays, id).toBe(365)
    }
  })

  test('gets the ARN of every function that its definition names', () => {
    for (const [id, { Properties }] of machines) {
      const named = new Set(
        [...String(Properties.DefinitionString).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name),
      )
      expect(named.size, id).toBeGreaterThan(0)
      for (const name of named) expect(Properties.DefinitionSubstitutions, id).toHaveProperty([name!])
    }
  })
})

describe('every log group', () => {
  test.each(of('AWS::Logs::LogGroup'))('%s forgets', (_, { Properties }) => {
    expect(Properties.RetentionInDays).toBeGreaterThan(0)
  })
})

describe('the console', () => {
  const routes = of('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties)
  const isConsole = (key: string) => /^\S+ \/console(\/|$)/.test(key)

  test('has the authorizer on each of its routes', () => {
    const [[authorizer]] = of('AWS::ApiGatewayV2::Authorizer') as [[string, unknown]]
    const console = routes.filter((route) => isConsole(route.RouteKey))
    expect(console.length).toBeGreaterThan(0)
    for (const route of console)
      expect(route, route.RouteKey).toMatchObject({
        AuthorizationType: 'CUSTOM',
        AuthorizerId: { Ref: authorizer },
      })
  })

  test('is all that has it: whoever has a link or a reference is not asked to sign in', () => {
    for (const route of routes.filter(({ RouteKey }) => !isConsole(RouteKey))) {
      expect(route.AuthorizationType ?? 'NONE', route.RouteKey).toBe('NONE')
      expect(route.AuthorizerId, route.RouteKey).toBeUndefined()
    }
  })

  test('is answered by no function that a public route reaches', () => {
    const targetsOf = (console: boolean) =>
      routes
        .filter(({ RouteKey }) => isConsole(RouteKey) === console)
        .map(({ Target }) => JSON.stringify(Target))
    const functionsOf = (targets: string[]) =>
      of('AWS::ApiGatewayV2::Integration')
        .filter(([id]) => targets.some((target) => target.includes(`"${id}"`)))
        .map(([, { Properties }]) => JSON.stringify(Properties.IntegrationUri))
    const open = functionsOf(targetsOf(false))
    expect(functionsOf(targetsOf(true)).filter((uri) => open.includes(uri))).toEqual([])
  })

  test('asks the authorizer at every request, with or without a cookie', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerResultTtlInSeconds: 0,
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
    })
    const [[, { Properties }]] = of('AWS::ApiGatewayV2::Authorizer') as [[string, Resource]]
    expect(Properties.IdentitySource ?? []).toEqual([])
  })

  test('is closed unless somebody gives a key: the parameter is empty and not shown', () => {
    template.hasParameter('ConsoleKeySha256', { Type: 'String', Default: '', NoEcho: true })
    template.hasResourceProperties('AWS::Lambda::Function', {
      Description: 'Countersign: authorise',
      Environment: { Variables: { CONSOLE_KEY_SHA256: { Ref: 'ConsoleKeySha256' } } },
    })
  })
})

describe('letters', () => {
  test('go through the configuration set, from every function that may send one', () => {
    const [[set]] = of('AWS::SES::ConfigurationSet') as [[string, unknown]]
    const senders = statements.filter(([, { Action }]) =>
      [Action].flat().some((action) => action.startsWith('ses:')),
    )
    expect(senders.length).toBeGreaterThan(0)
    for (const [policy, { Action, Resource }] of senders) {
      expect([Action].flat(), policy).toEqual(['ses:SendRawEmail'])
      expect(JSON.stringify(Resource), policy).toContain(`{"Ref":"${set}"}`)
      const role = policy.replace(/DefaultPolicy.*/, '')
      const sender = functions.find(([, { Properties }]) => Properties.Role['Fn::GetAtt'][0].startsWith(role))
      expect(sender?.[1].Properties.Environment.Variables.CONFIGURATION_SET, policy).toEqual({ Ref: set })
    }
  })
})

test('the API slows down who asks too often', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    DefaultRouteSettings: { ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 },
  })
})

test('nothing in the template is a secret or a person’s address', () => {
  const text = JSON.stringify(resources)
  expect(text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g)?.filter((address) => !address.endsWith('.example'))).toEqual(
    [],
  )
})

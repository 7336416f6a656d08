import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { ledgerKey } from '../../functions/aws/keys.ts'
import { schemes } from '../../schemes/catalogue.ts'
import { ROLES } from '../../shared/access/roles.ts'
import { definitionPath, type Resource, readTemplate, statementsIn } from './template.ts'

const assembly = inject('assembly')
const { template, of, resources } = readTemplate(assembly)
const functions = of('AWS::Lambda::Function')
const everyStatement = statementsIn(of('AWS::IAM::Role'))
const statements = everyStatement.filter(([, { Effect }]) => Effect === 'Allow')
const [[keyId]] = of('AWS::KMS::Key') as [[string, Resource]]
const OUR_KEY = { 'Fn::GetAtt': [keyId, 'Arn'] }

describe('the table', () => {
  test('is one, paid by request, restored to any moment, encrypted, and forgets by itself', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 1)
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: OUR_KEY },
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

  test('writes a log of its own, encrypted with our key, kept for a month in development', () => {
    const logs = functions.map(([, { Properties }]) => Properties.LoggingConfig.LogGroup.Ref)
    expect(new Set(logs).size).toBe(functions.length)
    const groups = Object.fromEntries(of('AWS::Logs::LogGroup'))
    for (const log of logs)
      expect(groups[log]?.Properties, log).toMatchObject({ RetentionInDays: 30, KmsKeyId: OUR_KEY })
  })

  test('has no policy of AWS’s: they give more than one verb needs', () => {
    for (const [id, { Properties }] of of('AWS::IAM::Role'))
      expect(Properties.ManagedPolicyArns ?? [], id).toEqual([])
  })
})

describe('permissions', () => {
  test('name every action', () => {
    const wild = statements.filter(([, { Action }]) => [Action].flat().some((action) => action.includes('*')))
    expect(wild).toEqual([])
  })

  test('name every resource, except for what AWS allows on all or nothing: logs of machines, and traces', () => {
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
    const tracing = [
      'xray:GetSamplingRules',
      'xray:GetSamplingTargets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]
    const known = [...deliveringLogs, ...tracing]
    expect([...new Set(everywhere)].filter((action) => !known.includes(action))).toEqual([])
  })

  test('are given to no function that answers in public to end runs, and to start them to the page of people in a role only', () => {
    for (const name of ['Open', 'Answer', 'ShowPerson', 'HearPerson', 'Front', 'Refer', 'Assets', 'SignIn']) {
      const own = statements.filter(([id]) => id.startsWith(`${name}FunctionServiceRole`))
      const actions = own.flatMap(([, { Action }]) => Action)
      expect(
        actions.filter((action) => /^states:(?!SendTaskSuccess$)/.test(action)),
        name,
      ).toEqual(name === 'HearPerson' ? ['states:StartExecution'] : [])
    }
  })

  test('let what only shows pages change nothing', () => {
    for (const name of ['Open', 'ShowPerson', 'Front', 'Assets']) {
      const own = statements.filter(([id]) => id.startsWith(`${name}FunctionServiceRole`))
      const actions = own.flatMap(([, { Action }]) => Action)
      expect(
        actions.filter(
          (action) => !/^(dynamodb:(GetItem|BatchGetItem|Query)|logs:.*|xray:Put.*)$/.test(action),
        ),
        name,
      ).toEqual([])
    }
  })
})

test('no function may change or delete what is in a ledger, whatever else it may do', () => {
  const [[table]] = of('AWS::DynamoDB::Table') as [[string, unknown]]
  const denied = everyStatement.filter(([, { Effect }]) => Effect === 'Deny')
  for (const [id, { Properties }] of functions) {
    const role: string = Properties.Role['Fn::GetAtt'][0]
    const [, statement] = denied.find(([of]) => of === role) ?? []
    expect(statement, id).toMatchObject({
      Action: expect.arrayContaining([
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:PartiQLUpdate',
        'dynamodb:PartiQLDelete',
      ]),
      Resource: { 'Fn::GetAtt': [table, 'Arn'] },
      Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['LEDGER#*'] } },
    })
  }
  expect(ledgerKey('run', 1).pk).toMatch(/^LEDGER#/)
})

describe('every state machine', () => {
  const machines = of('AWS::StepFunctions::StateMachine')
  test.each(machines)(
    '%s is standard, is traced, and logs its way without what passes through',
    (_, { Properties }) => {
      expect(Properties.StateMachineType).toBe('STANDARD')
      expect(Properties.TracingConfiguration).toEqual({ Enabled: true })
      expect(Properties.LoggingConfiguration).toMatchObject({ IncludeExecutionData: false, Level: 'ALL' })
    },
  )

  test('logs under the prefix that needs no policy of the account', () => {
    const groups = Object.fromEntries(of('AWS::Logs::LogGroup'))
    for (const [id, { Properties }] of machines) {
      const [{ CloudWatchLogsLogGroup }] = Properties.LoggingConfiguration.Destinations
      const group = groups[CloudWatchLogsLogGroup.LogGroupArn['Fn::GetAtt'][0]]!.Properties
      expect(group.LogGroupName, id).toMatch(/^\/aws\/vendedlogs\/states\/countersign-/)
    }
  })

  test('gets the ARN of every function that its definition names', () => {
    for (const [id, machine] of machines) {
      const definition = readFileSync(definitionPath(assembly, machine), 'utf8')
      const named = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name))
      expect(named.size, id).toBeGreaterThan(0)
      for (const name of named) expect(machine.Properties.DefinitionSubstitutions, id).toHaveProperty([name!])
    }
  })
})

test('the functions that start, steer and look at runs may do so with the flows of schemes only', () => {
  const lists = statements
    .filter(([id]) => id.includes('FunctionServiceRole'))
    .filter(([, { Action }]) => [Action].flat().some((action) => /^states:(?!SendTask)/.test(action)))
    .map(([, { Resource }]) => JSON.stringify(Resource))
  expect(lists.length).toBeGreaterThan(0)
  for (const list of lists)
    for (const name of list.match(/:(?:stateMachine|execution):[^"]*/g) ?? [list])
      expect(schemes.map(({ id }) => `countersign-development-${id}-*`)).toContain(name.split(':').at(-1))
})

describe('every log group', () => {
  test.each(of('AWS::Logs::LogGroup'))('%s forgets, and is encrypted with our key', (_, { Properties }) => {
    expect(Properties.RetentionInDays).toBeGreaterThan(0)
    expect(Properties.KmsKeyId).toEqual(OUR_KEY)
  })
})

describe('the console', () => {
  const routes = of('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties)
  const isConsole = (key: string) => /^\S+ \/console(\/|$)/.test(key)

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

  test('may write only what it is for: GET the entry of a view, and signing in its session', () => {
    for (const [name, expected] of [
      ['Console', ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem']],
      ['SignIn', ['dynamodb:PutItem', 'dynamodb:DeleteItem']],
    ] as const) {
      const own = statements.filter(([id]) => id.startsWith(`${name}FunctionServiceRole`))
      const actions = own
        .flatMap(([, { Action }]) => Action)
        .filter((action) => action.startsWith('dynamodb:'))
      expect([...new Set(actions)].sort(), name).toEqual([...expected].sort())
    }
  })
})

describe('sign-in', () => {
  test('lets nobody sign up, and asks everybody for a second factor', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    })
  })

  test('is for one client, which has a style, takes codes only and comes back to two addresses', () => {
    const [[client, { Properties }]] = of('AWS::Cognito::UserPoolClient') as [[string, Resource]]
    expect(Properties).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ['code'] })
    expect([Properties.CallbackURLs, Properties.LogoutURLs].map((list) => list.length)).toEqual([1, 1])
    template.hasResourceProperties('AWS::Cognito::ManagedLoginBranding', { ClientId: { Ref: client } })
    template.hasResourceProperties('AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2 })
  })

  test('has a group for every role, and no other', () => {
    const groups = of('AWS::Cognito::UserPoolGroup').map(([, { Properties }]) => Properties.GroupName)
    expect(groups.sort()).toEqual([...ROLES].sort())
  })
})

describe('letters', () => {
  test('go out over TLS only, are counted, and stop at an address that bounced or complained', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    })
  })

  test('are signed with 2,048 bits, and their MAIL FROM is at the sender’s domain', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'countersign.example',
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
      MailFromAttributes: { MailFromDomain: 'letters.countersign.example' },
    })
  })

  test('of the development stage reach nobody: its permission names invented addresses only', () => {
    const senders = statements.filter(([, { Action }]) => Action === 'ses:SendRawEmail')
    expect(senders.length).toBeGreaterThan(0)
    for (const [role, { Condition }] of senders)
      expect(Condition, role).toEqual({
        StringEquals: { 'ses:FromAddress': 'no-reply@countersign.example' },
        'ForAllValues:StringLike': { 'ses:Recipients': ['*.example', '*@simulator.amazonses.com'] },
      })
  })

  test('go through the configuration set, from every function that may send one', () => {
    const [[set]] = of('AWS::SES::ConfigurationSet') as [[string, unknown]]
    const senders = statements.filter(([, { Action }]) =>
      [Action].flat().some((action) => action.startsWith('ses:')),
    )
    expect(senders.length).toBeGreaterThan(0)
    for (const [role, { Action, Resource }] of senders) {
      expect([Action].flat(), role).toEqual(['ses:SendRawEmail'])
      expect(JSON.stringify(Resource), role).toContain(`{"Ref":"${set}"}`)
      const sender = functions.find(([, { Properties }]) => Properties.Role['Fn::GetAtt'][0] === role)
      expect(sender?.[1].Properties.Environment.Variables.CONFIGURATION_SET, role).toEqual({ Ref: set })
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

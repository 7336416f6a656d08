import { describe, expect, inject, test } from 'vitest'
import { type Resource, readTemplate, statementsIn } from './template.ts'

/** What is to hold of every resource of a type, whichever is added. */
const { of, resources } = readTemplate(inject('assembly'))
const [[keyId]] = of('AWS::KMS::Key') as [[string, Resource]]
const OUR_KEY = { 'Fn::GetAtt': [keyId, 'Arn'] }
const every = (type: string, holds: (properties: Resource['Properties'], id: string) => void) =>
  test(type, () => {
    expect(of(type).length).toBeGreaterThan(0)
    for (const [id, { Properties }] of of(type)) holds(Properties, id)
  })

describe('nothing is open to all', () => {
  test('no bucket, no function address and no other door than the API is in the template', () => {
    const doors = [
      'AWS::S3::Bucket',
      'AWS::Lambda::Url',
      'AWS::EC2::SecurityGroup',
      'AWS::ApiGateway::RestApi',
    ]
    expect(resources.filter(({ Type }) => doors.includes(Type))).toEqual([])
  })

  test('no policy, of a role or a resource, names anybody at all but to refuse, or allows every action', () => {
    const policies = resources.flatMap(({ Type, Properties }) =>
      ['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy'].flatMap((name) =>
        (Properties?.[name]?.Statement ?? []).map((one: Record<string, unknown>) => ({ ...one, Type })),
      ),
    )
    const inRoles = statementsIn(of('AWS::IAM::Role')).map(([, one]) => ({ ...one, Type: 'AWS::IAM::Role' }))
    expect(policies.length).toBeGreaterThan(50)
    expect(inRoles.length).toBeGreaterThan(50)
    for (const one of [...policies, ...inRoles] as Record<string, unknown>[]) {
      if (one.Effect === 'Deny') continue
      // The one key grants all to the account, conditioned; the rest of its policy says through which services.
      const toAll = one.Principal === '*' || (one.Principal as { AWS?: unknown })?.AWS === '*'
      if (toAll) expect(one.Condition, JSON.stringify(one)).toBeDefined()
      if (one.Type !== 'AWS::KMS::Key')
        expect([one.Action].flat().join(' '), JSON.stringify(one)).not.toContain('*')
    }
  })

  every('AWS::Lambda::Permission', ({ Principal, SourceArn }, id) => {
    expect(Principal, id).toMatch(/^(apigateway|events)\.amazonaws\.com$/)
    expect(SourceArn, id).toBeDefined()
  })
})

describe('encrypted with our key:', () => {
  every('AWS::DynamoDB::Table', ({ SSESpecification }) =>
    expect(SSESpecification).toMatchObject({ SSEEnabled: true, KMSMasterKeyId: OUR_KEY }),
  )
  every('AWS::SQS::Queue', ({ KmsMasterKeyId }) => expect(KmsMasterKeyId).toEqual(OUR_KEY))
  every('AWS::SNS::Topic', ({ KmsMasterKeyId }) => expect(KmsMasterKeyId).toEqual(OUR_KEY))
  every('AWS::Logs::LogGroup', ({ KmsKeyId }, id) => expect(KmsKeyId, id).toEqual(OUR_KEY))
  every('AWS::SecretsManager::Secret', ({ KmsKeyId }, id) => expect(KmsKeyId, id).toEqual(OUR_KEY))
  every('AWS::KMS::Key', ({ EnableKeyRotation }) => expect(EnableKeyRotation).toBe(true))
})

describe('kept for a known time, and ended in one:', () => {
  every('AWS::Logs::LogGroup', ({ RetentionInDays }, id) => expect(RetentionInDays, id).toBe(30))
  every('AWS::SQS::Queue', ({ MessageRetentionPeriod }) => expect(MessageRetentionPeriod).toBe(14 * 86_400))
  every('AWS::DynamoDB::Table', ({ TimeToLiveSpecification, PointInTimeRecoverySpecification }) =>
    expect([
      TimeToLiveSpecification.Enabled,
      PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled,
    ]).toEqual([true, true]),
  )
  every('AWS::Lambda::Function', ({ Timeout, TracingConfig }, id) => {
    expect(Timeout, id).toBeGreaterThan(0)
    expect(Timeout, id).toBeLessThanOrEqual(300)
    expect(TracingConfig, id).toEqual({ Mode: 'Active' })
  })
})

describe('what is not delivered is kept for somebody to see, and tried no longer than a known time:', () => {
  const [[queue]] = of('AWS::SQS::Queue') as [[string, Resource]]
  const DEAD_LETTERS = { 'Fn::GetAtt': [queue, 'Arn'] }
  every('AWS::Events::Rule', ({ Targets }, id) => {
    for (const { DeadLetterConfig, RetryPolicy } of Targets) {
      expect(DeadLetterConfig, id).toEqual({ Arn: DEAD_LETTERS })
      expect(RetryPolicy.MaximumEventAgeInSeconds, id).toBeLessThanOrEqual(21_600)
    }
  })
  every('AWS::Scheduler::Schedule', ({ Target }, id) => {
    expect(Target.DeadLetterConfig, id).toEqual({ Arn: DEAD_LETTERS })
    expect(Target.RetryPolicy.MaximumEventAgeInSeconds, id).toBe(3600)
  })
  test('every function that an event invokes, and nobody waits for', () => {
    const invoked = of('AWS::Lambda::Permission')
      .filter(([, { Properties }]) => Properties.Principal !== 'apigateway.amazonaws.com')
      .map(([, { Properties }]) => Properties.FunctionName['Fn::GetAtt'][0])
    const configured = Object.fromEntries(
      of('AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => [
        Properties.FunctionName.Ref,
        Properties.DestinationConfig.OnFailure.Destination,
      ]),
    )
    expect(invoked.length).toBeGreaterThan(0)
    for (const id of invoked) expect(configured[id], id).toEqual(DEAD_LETTERS)
  })
})

import { describe, expect, test } from 'vitest'
import { holds, unsupportedIn } from '../../../local/iam/conditions.ts'
import { evaluate } from '../../../local/iam/evaluate.ts'
import { matchesAction, matchesArn } from '../../../local/iam/match.ts'
import { type RawStatement, statementsOf } from '../../../local/iam/statement.ts'

const table = 'arn:aws:dynamodb:eu-west-2:000000000000:table/Records'
const decide = (statements: RawStatement[], action: string, resource: string, context = {}) =>
  evaluate(statementsOf({ PolicyDocument: { Statement: statements } }), { action, resource, context })
const allow = (Action: string | string[], Resource: string | string[], rest = {}): RawStatement => ({
  ...{ Effect: 'Allow', Action, Resource },
  ...rest,
})
const deny = (Action: string | string[], Resource: string | string[], rest = {}): RawStatement => ({
  ...allow(Action, Resource, rest),
  Effect: 'Deny',
})

describe('evaluation', () => {
  test('nothing is allowed unless a statement says so', () => {
    expect(decide([], 'dynamodb:GetItem', table)).toBe('implicit')
    expect(decide([allow('dynamodb:PutItem', table)], 'dynamodb:GetItem', table)).toBe('implicit')
    expect(decide([allow('dynamodb:GetItem', `${table}2`)], 'dynamodb:GetItem', table)).toBe('implicit')
    expect(decide([allow('dynamodb:GetItem', table)], 'dynamodb:GetItem', table)).toBe('allowed')
  })

  test('a deny wins, wherever it stands and whatever allows', () => {
    const [yes, no] = [allow('*', '*'), deny('dynamodb:Delete*', '*')]
    expect(decide([yes, no], 'dynamodb:DeleteItem', table)).toBe('explicit')
    expect(decide([no, yes], 'dynamodb:DeleteItem', table)).toBe('explicit')
    expect(decide([no, yes], 'dynamodb:GetItem', table)).toBe('allowed')
  })

  test('a deny whose condition does not hold denies nothing', () => {
    const ledger = { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['LEDGER#*'] } }
    const statements = [
      allow('dynamodb:UpdateItem', table),
      deny('dynamodb:UpdateItem', table, { Condition: ledger }),
    ]
    const update = (key: string) =>
      decide(statements, 'dynamodb:UpdateItem', table, { 'dynamodb:LeadingKeys': [key] })
    expect(update('LEDGER#1')).toBe('explicit')
    expect(update('RUN#1')).toBe('allowed')
    expect(decide(statements, 'dynamodb:UpdateItem', table)).toBe('allowed')
  })

  test('an action without resources is allowed on all or nothing', () => {
    expect(decide([allow('dynamodb:ListTables', table)], 'dynamodb:ListTables', '*')).toBe('implicit')
    expect(decide([allow('dynamodb:ListTables', '*')], 'dynamodb:ListTables', '*')).toBe('allowed')
  })
})

describe('patterns', () => {
  test.each([
    ['dynamodb:PutItem', 'dynamodb:putitem', true],
    ['dynamodb:*Item', 'dynamodb:PutItem', true],
    ['dynamodb:?utItem', 'dynamodb:PutItem', true],
    ['dynamodb:Put', 'dynamodb:PutItem', false],
    ['*', 'states:StartExecution', true],
  ])('of actions: %s means %s: %s', (pattern, action, expected) => {
    expect(matchesAction(pattern, action)).toBe(expected)
  })

  test.each([
    [table, table, true],
    [table, table.toLowerCase(), false],
    [table, `${table}/index/lists`, false],
    [`${table}/index/*`, `${table}/index/lists`, true],
    ['arn:aws:dynamodb:*:*:table/Rec?rds', table, true],
    ['arn:aws:dynamodb:eu-west-2:table/*', table, false],
    ['arn:aws:*', table, true],
    // In the middle of a segment a star does not leave it.
    ['arn:aws:*b:eu-west-2:000000000000:table/Records', table, true],
    ['arn:aws:d*2:000000000000:table/Records', table, false],
    [
      'arn:aws:states:*:stateMachine:countersign-*',
      'arn:aws:states:eu-west-2:1:stateMachine:countersign-x',
      true,
    ],
    ['arn:aws:states:e:1:stateMachine:a-*', 'arn:aws:states:e:1:stateMachine:b-x', false],
    // API Gateway's braces are no pattern.
    ['arn:aws:execute-api:e:1:api/*/*/a/{b+}', 'arn:aws:execute-api:e:1:api/$default/GET/a/{b+}', true],
    ['arn:aws:execute-api:e:1:api/*/*/a/{b+}', 'arn:aws:execute-api:e:1:api/$default/GET/a/bb', false],
  ])('of ARNs: %s means %s: %s', (pattern, arn, expected) => {
    expect(matchesArn(pattern, arn)).toBe(expected)
  })
})

describe('conditions', () => {
  const keys = { 'dynamodb:LeadingKeys': ['a', 'b'] }
  const of = (operator: string, ...values: string[]) => ({ [operator]: { 'dynamodb:LeadingKeys': values } })

  test('look at any value or at all of them', () => {
    expect(holds(of('ForAnyValue:StringEquals', 'a'), keys)).toBe(true)
    expect(holds(of('ForAllValues:StringEquals', 'a'), keys)).toBe(false)
    expect(holds(of('ForAllValues:StringEquals', 'a', 'b', 'c'), keys)).toBe(true)
  })

  test('about what the request does not have hold only for all of nothing', () => {
    expect(holds(of('StringEquals', 'a'), {})).toBe(false)
    expect(holds(of('ForAnyValue:StringLike', '*'), {})).toBe(false)
    expect(holds(of('ForAllValues:StringEquals', 'a'), {})).toBe(true)
  })

  test('must all hold, and one value of each is enough', () => {
    const both = {
      StringEquals: { 'aws:SourceAccount': ['1', '2'] },
      ArnLike: { 'AWS:sourcearn': 'arn:aws:states:*:*:stateMachine:*' },
    }
    const arn = ['arn:aws:states:eu-west-2:1:stateMachine:x']
    expect(holds(both, { 'aws:SourceAccount': ['2'], 'aws:SourceArn': arn })).toBe(true)
    expect(holds(both, { 'aws:SourceAccount': ['3'], 'aws:SourceArn': arn })).toBe(false)
    expect(holds(both, { 'aws:SourceAccount': ['2'], 'aws:SourceArn': ['arn:aws:sns:e:1:x'] })).toBe(false)
  })

  test('that the local cloud cannot tell are named', () => {
    expect(unsupportedIn(of('ForAnyValue:StringLike', 'a'))).toEqual([])
    expect(unsupportedIn({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })).toMatchObject([
      { name: 'IpAddress' },
    ])
    expect(unsupportedIn({ StringEquals: { 'aws:PrincipalTag/team': 'a' } })).toMatchObject([
      { name: 'StringEquals.aws:PrincipalTag/team' },
    ])
  })
})

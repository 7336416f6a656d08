import { expect, test } from 'vitest'
import { resolve, type Scope, Unresolvable } from '../../../local/template/intrinsics.ts'

const scope: Scope = {
  ref: (name) => ({ 'AWS::Region': 'eu-west-2', Table: 'answers' })[name],
  attribute: (logicalId, attribute) => `${logicalId}-${attribute}`,
  condition: (name) => name === 'Yes',
  mapping: (map, first, second) => `${map}/${first}/${second}`,
  output: (stack, output) => `${stack}.${output}`,
}

test.each([
  ['Ref', { Ref: 'Table' }, 'answers'],
  ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table-Arn'],
  ['GetAtt as text', { 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table-Stream.Arn'],
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Table' }]] }, 'a-answers'],
  ['Sub', { 'Fn::Sub': '${Table}/${Table.Arn}/${!Literal}' }, 'answers/Table-Arn/${Literal}'],
  [
    'Sub with variables',
    { 'Fn::Sub': ['${x}-${AWS::Region}', { x: { Ref: 'Table' } }] },
    'answers-eu-west-2',
  ],
  ['Select and Split', { 'Fn::Select': ['1', { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
  ['If', { 'Fn::If': ['Yes', 1, 2] }, 1],
  ['If not', { 'Fn::If': ['No', 1, 2] }, 2],
  ['FindInMap', { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'k'] }, 'M/eu-west-2/k'],
  ['GetStackOutput', { 'Fn::GetStackOutput': { StackName: 'Edge', OutputName: 'Arn' } }, 'Edge.Arn'],
  ['Base64', { 'Fn::Base64': 'ŵ' }, 'xbU='],
  ['Equals', { 'Fn::Equals': [{ Ref: 'Table' }, 'answers'] }, true],
  ['And, Or, Not', { 'Fn::And': [{ 'Fn::Or': [{ Condition: 'No' }, true] }, { 'Fn::Not': [false] }] }, true],
])('%s', (_, value, expected) => {
  expect(resolve(value, scope)).toEqual(expected)
})

test('what is AWS::NoValue disappears from objects and lists', () => {
  const none = { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] }
  expect(resolve({ kept: [1, none], gone: none }, scope)).toEqual({ kept: [1] })
})

test('the Condition of an IAM statement is left as it is', () => {
  const statement = { Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'Table' } } } }
  expect(resolve(statement, scope)).toEqual({
    Condition: { StringEquals: { 'aws:SourceAccount': 'answers' } },
  })
})

test('an unknown intrinsic function is refused by name', () => {
  expect(() => resolve({ 'Fn::Cidr': [] }, scope)).toThrow(Unresolvable)
  expect(() => resolve({ 'Fn::Cidr': [] }, scope)).toThrow('Fn::Cidr is not supported; supported are Ref, ')
})

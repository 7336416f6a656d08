import { type Identity, named, type ResourceType } from '../resource-type.ts'
import { anything, fields, list, oneOf, text } from '../shape.ts'

const policy = fields({ PolicyName: text, PolicyDocument: anything }, ['PolicyName', 'PolicyDocument'])
// IAM is global: its ARNs have no Region.
const iamArn =
  (kind: string) =>
  ({ name, account }: Identity) =>
    `arn:aws:iam::${account}:${kind}/${name}`

/** The statements are kept for each role (see ../iam.ts). */
export const iam: Record<string, ResourceType> = {
  'AWS::IAM::Role': {
    state: 'served',
    properties: {
      RoleName: text,
      Path: oneOf('/'),
      Description: anything,
      AssumeRolePolicyDocument: anything,
      ManagedPolicyArns: list(text),
      MaxSessionDuration: anything,
      Policies: list(policy),
      Tags: anything,
    },
    required: ['AssumeRolePolicyDocument'],
    name: named('RoleName'),
    attributes: {
      Arn: iamArn('role'),
      RoleId: ({ name }) => `AROA${name.slice(-12)}`,
    },
  },
  'AWS::IAM::Policy': {
    state: 'served',
    properties: { PolicyName: text, PolicyDocument: anything, Roles: list(text) },
    required: ['PolicyName', 'PolicyDocument', 'Roles'],
    name: named('PolicyName', 128),
  },
  'AWS::IAM::ManagedPolicy': {
    state: 'served',
    properties: {
      ManagedPolicyName: text,
      Path: oneOf('/'),
      Description: anything,
      PolicyDocument: anything,
      Roles: list(text),
    },
    required: ['PolicyDocument'],
    name: named('ManagedPolicyName', 128),
    ref: iamArn('policy'),
    attributes: { PolicyArn: iamArn('policy') },
  },
}

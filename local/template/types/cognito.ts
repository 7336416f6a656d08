import { arn, type Identity, id, type ResourceType } from '../resource-type.ts'
import { anything, fields, flag, list, number, oneOf, text } from '../shape.ts'

const poolId = ({ region, name }: Identity) => `${region}_${name}`

/** A user pool with managed login and public clients that trade a code for tokens; nothing else of Cognito. */
export const cognito: Record<string, ResourceType> = {
  'AWS::Cognito::UserPool': {
    state: 'served',
    properties: {
      UserPoolName: anything,
      AccountRecoverySetting: anything,
      AdminCreateUserConfig: fields({ AllowAdminCreateUserOnly: oneOf(true) }, ['AllowAdminCreateUserOnly']),
      AutoVerifiedAttributes: anything,
      DeletionProtection: anything,
      EmailVerificationMessage: anything,
      EmailVerificationSubject: anything,
      EnabledMfas: list(oneOf('SOFTWARE_TOKEN_MFA')),
      MfaConfiguration: oneOf('ON'),
      Policies: anything,
      Schema: list(fields({ Name: oneOf('email', 'name'), Required: anything, Mutable: anything })),
      SmsVerificationMessage: anything,
      UserPoolTags: anything,
      UserPoolTier: oneOf('ESSENTIALS', 'PLUS'),
      UsernameAttributes: list(oneOf('email')),
      UsernameConfiguration: anything,
      VerificationMessageTemplate: anything,
    },
    name: id,
    ref: poolId,
    attributes: {
      Arn: (identity) => arn('cognito-idp', () => `userpool/${poolId(identity)}`)(identity),
      UserPoolId: poolId,
      // On AWS https://cognito-idp.<Region>.amazonaws.com/<pool>: who issues the tokens, and where the keys are.
      ProviderURL: (identity) => `${identity.origin}/_local/cognito/${poolId(identity)}`,
    },
  },
  'AWS::Cognito::UserPoolDomain': {
    state: 'served',
    properties: { Domain: text, ManagedLoginVersion: oneOf(2), UserPoolId: text },
    required: ['Domain', 'ManagedLoginVersion', 'UserPoolId'],
    name: { property: 'Domain', generate: 'id' },
  },
  'AWS::Cognito::UserPoolClient': {
    state: 'served',
    properties: {
      ClientName: anything,
      UserPoolId: text,
      GenerateSecret: oneOf(false),
      AllowedOAuthFlows: list(oneOf('code')),
      AllowedOAuthFlowsUserPoolClient: oneOf(true),
      AllowedOAuthScopes: list(oneOf('openid', 'email', 'profile')),
      CallbackURLs: list(text),
      LogoutURLs: list(text),
      SupportedIdentityProviders: list(oneOf('COGNITO')),
      PreventUserExistenceErrors: anything,
      EnableTokenRevocation: flag,
      IdTokenValidity: number(5, 1440),
      AccessTokenValidity: number(5, 1440),
      RefreshTokenValidity: number(60, 10 * 365 * 1440),
      TokenValidityUnits: fields({
        IdToken: oneOf('minutes'),
        AccessToken: oneOf('minutes'),
        RefreshToken: oneOf('minutes'),
      }),
    },
    required: [
      ...['UserPoolId', 'AllowedOAuthFlows', 'AllowedOAuthFlowsUserPoolClient', 'AllowedOAuthScopes'],
      ...['CallbackURLs', 'LogoutURLs', 'IdTokenValidity', 'RefreshTokenValidity', 'TokenValidityUnits'],
    ],
    name: id,
    attributes: { ClientId: ({ name }) => name },
  },
  'AWS::Cognito::UserPoolGroup': {
    state: 'served',
    properties: { GroupName: text, Description: anything, UserPoolId: text },
    required: ['GroupName', 'UserPoolId'],
    name: { property: 'GroupName', generate: 'id' },
  },
  'AWS::Cognito::ManagedLoginBranding': {
    state: 'inert',
    properties: { ClientId: text, UserPoolId: text, UseCognitoProvidedValues: oneOf(true) },
    required: ['ClientId', 'UserPoolId'],
    name: id,
  },
}

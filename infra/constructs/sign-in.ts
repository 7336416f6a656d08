import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'

/** The groups of administrators (common rules 0.7). Their names are the roles of `shared/access/roles.ts`. */
export const GROUPS = {
  viewer: 'Sees lists and counts',
  'case-worker': 'Sees records and acts on what is asked',
  'round-manager': 'Starts runs, puts questions again and closes',
  'data-protection': 'Sees records and ledgers, exports and erases',
}

/** The paths at which Cognito sends people back. */
const BACK = { done: '/sign-in/done', out: '/sign-out/done' }

/** What the functions have to know of signing in, as environment variables. */
export interface SignInSettings extends Record<string, string> {
  /** Who issues the tokens. */
  SIGN_IN_ISSUER: string
  /** Where managed login is: an origin, and on the local cloud a path below one. */
  SIGN_IN_ADDRESS: string
  SIGN_IN_CLIENT: string
}

/**
 * Sign-in for administrators: a user pool in which nobody signs up by themselves and everybody has two factors, with
 * Cognito's managed login in front of it. `origin` is where the service answers; `prefix` is the first part of the
 * login pages' name, which is one of its own within a Region of AWS. Returns what the functions have to know.
 */
export function signIn(
  scope: Construct,
  options: { origin: string; prefix: string; production: boolean },
): SignInSettings {
  const { origin, prefix, production } = options
  const pool = new UserPool(scope, 'Administrators', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: {
      email: { required: true, mutable: true },
      fullname: { required: true, mutable: true },
    },
    // Codes can be pasted and come from any authenticator: nothing to solve or to remember (standards AX-08).
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireSymbols: false,
      requireUppercase: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    // The least plan that has managed login; free up to 10,000 people a month.
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: production,
    removalPolicy: production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  Validations.of(pool).acknowledge(
    {
      id: 'AwsSolutions::AwsSolutions-COG1',
      reason:
        'Length in place of symbols: 14 characters and two factors, as the NCSC advises against rules that people ' +
        'meet with Password1!. Upper case, lower case and numbers are asked for.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-COG8',
      reason:
        'The Plus plan adds judging the risk of a sign-in. With a second factor for everybody, no sign-up and a few ' +
        'administrators it would be paid for and would decide nothing.',
    },
  )
  const domain = pool.addDomain('Domain', {
    cognitoDomain: { domainPrefix: prefix },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  })
  const client = new UserPoolClient(scope, 'Console', {
    userPool: pool,
    // PKCE and the exact address to come back to take the place of a secret that somebody would have to keep.
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${origin}${BACK.done}`],
      logoutUrls: [`${origin}${BACK.out}`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // These two are read once and thrown away: the shortest that Cognito gives.
    idTokenValidity: Duration.minutes(5),
    accessTokenValidity: Duration.minutes(5),
    // Groups are read again with it for as long as a session lasts (SESSION_HOURS), and no longer.
    refreshTokenValidity: Duration.hours(20),
  })
  // Managed login made by CloudFormation has no style until it is given one.
  new CfnManagedLoginBranding(scope, 'LoginStyle', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  })
  for (const [groupName, description] of Object.entries(GROUPS))
    new CfnUserPoolGroup(scope, `Group-${groupName}`, {
      userPoolId: pool.userPoolId,
      groupName,
      description,
    })
  new CfnOutput(scope, 'UserPool', {
    value: pool.userPoolId,
    description: 'Where accounts of administrators are made',
  })
  return {
    SIGN_IN_ISSUER: pool.userPoolProviderUrl,
    SIGN_IN_ADDRESS: `https://${domain.domainName}.auth.${Stack.of(scope).region}.amazoncognito.com`,
    SIGN_IN_CLIENT: client.userPoolClientId,
  }
}

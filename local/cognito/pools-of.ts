import { type Deployed, ofType } from '../template/deployed.ts'

/** A user pool of the template, with what its managed login serves. */
export interface Pool {
  id: string
  arn: string
  /** What its tokens say of who issued them. */
  issuer: string
  /** The name of its login pages; without it there are none. */
  domain?: string
  groups: string[]
  clients: Client[]
}
export interface Client {
  id: string
  scopes: string[]
  callbacks: string[]
  logouts: string[]
  /** How long a token holds, in seconds. */
  idTokenSeconds: number
  accessTokenSeconds: number
  refreshTokenSeconds: number
}

/** The user pools of a stack. */
export const poolsOf = (deployed: Deployed): Pool[] =>
  ofType(deployed, 'AWS::Cognito::UserPool').map((pool) => {
    const own = (type: string) =>
      ofType(deployed, type).filter(({ properties }) => properties.UserPoolId === pool.ref)
    return {
      id: pool.ref,
      arn: pool.attribute('Arn'),
      issuer: pool.attribute('ProviderURL'),
      domain: own('AWS::Cognito::UserPoolDomain')[0]?.ref,
      groups: own('AWS::Cognito::UserPoolGroup').map(({ name }) => name),
      clients: own('AWS::Cognito::UserPoolClient').map(({ ref, properties }) => ({
        id: ref,
        scopes: properties.AllowedOAuthScopes as string[],
        callbacks: properties.CallbackURLs as string[],
        logouts: properties.LogoutURLs as string[],
        idTokenSeconds: Number(properties.IdTokenValidity) * 60,
        accessTokenSeconds: Number(properties.AccessTokenValidity) * 60,
        refreshTokenSeconds: Number(properties.RefreshTokenValidity) * 60,
      })),
    }
  })

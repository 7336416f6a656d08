import { environment } from '../aws/environment.ts'

/** What it takes to read tokens and to ask for them. */
export interface TokenSettings {
  /** Who issues the tokens. */
  issuer: string
  /** Where the login pages are. */
  address: string
  client: string
}

/** What signing in has to know. */
export interface SignInSettings extends TokenSettings {
  /** Where the login pages send people back to, after signing in and after signing out. */
  done: string
  out: string
}

/** Reads the settings from the environment that the template gives. Throws MissingEnvironment. */
export function tokenSettings(): TokenSettings {
  const { SIGN_IN_ISSUER, SIGN_IN_ADDRESS, SIGN_IN_CLIENT } = environment(
    'SIGN_IN_ISSUER',
    'SIGN_IN_ADDRESS',
    'SIGN_IN_CLIENT',
  )
  return { issuer: SIGN_IN_ISSUER, address: SIGN_IN_ADDRESS, client: SIGN_IN_CLIENT }
}

/** Reads the settings from the environment that the template gives. Throws MissingEnvironment. */
export function signInSettings(): SignInSettings {
  const { ORIGIN } = environment('ORIGIN')
  return { ...tokenSettings(), done: `${ORIGIN}/sign-in/done`, out: `${ORIGIN}/sign-out/done` }
}

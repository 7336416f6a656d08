import { environment } from '../aws/environment.ts'

/** What signing in has to know. */
export interface SignInSettings {
  /** Who issues the tokens. */
  issuer: string
  /** Where the login pages are. */
  address: string
  client: string
  /** Where the login pages send people back to, after signing in and after signing out. */
  done: string
  out: string
}

/** Reads the settings from the environment that the template gives. Throws MissingEnvironment. */
export function signInSettings(): SignInSettings {
  const { ORIGIN, SIGN_IN_ISSUER, SIGN_IN_ADDRESS, SIGN_IN_CLIENT } = environment(
    'ORIGIN',
    'SIGN_IN_ISSUER',
    'SIGN_IN_ADDRESS',
    'SIGN_IN_CLIENT',
  )
  return {
    issuer: SIGN_IN_ISSUER,
    address: SIGN_IN_ADDRESS,
    client: SIGN_IN_CLIENT,
    done: `${ORIGIN}/sign-in/done`,
    out: `${ORIGIN}/sign-out/done`,
  }
}

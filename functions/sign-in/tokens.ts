import type { TokenSettings } from './settings.ts'

/** Cognito's token endpoints, as far as a session needs them. */
export interface TokenEndpoints {
  settings: TokenSettings
  fetch: typeof fetch
}

/** Cognito said no: the code or the refresh token is used, too old, revoked, or of an account that is disabled. */
export class GrantRefused extends Error {
  override name = 'GrantRefused'
}
/** Cognito said neither yes nor no. */
export class LoginUnreachable extends Error {
  override name = 'LoginUnreachable'
}

/**
 * Asks `/oauth2/token` for tokens in return for what is granted: a code or a refresh token (RFC 6749, 4.1.3 and 6).
 * Throws GrantRefused, and LoginUnreachable for an answer that decides nothing.
 */
export async function tokensFor(
  endpoints: TokenEndpoints,
  grant: Record<string, string>,
): Promise<{ id: string; refresh?: string }> {
  const answer = await post(endpoints, 'token', grant, 10_000)
  if (answer.status === 400) throw new GrantRefused('The grant was refused')
  if (!answer.ok) throw new LoginUnreachable(`Answered with ${answer.status}`)
  const { id_token: id, refresh_token: refresh } = (await answer.json()) as Record<string, unknown>
  if (typeof id !== 'string') throw new LoginUnreachable('Answered without an ID token')
  return { id, ...(typeof refresh === 'string' && { refresh }) }
}

/** Has Cognito take back a refresh token (RFC 7009): what was read of it anywhere is worth nothing then. */
export async function revoke(endpoints: TokenEndpoints, token: string): Promise<void> {
  const answer = await post(endpoints, 'revoke', { token }, 3000)
  if (!answer.ok) throw new LoginUnreachable(`Answered with ${answer.status}`)
}

const post = ({ settings, fetch }: TokenEndpoints, to: string, fields: Record<string, string>, ms: number) =>
  fetch(`${settings.address}/oauth2/${to}`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: settings.client, ...fields }),
    signal: AbortSignal.timeout(ms),
  })

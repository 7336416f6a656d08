import type { FunctionConfig } from '../lambda/functions-of.ts'
import type { Pool } from './pools-of.ts'

/** Where the login pages of a pool are on this machine, below the one origin. */
export const loginPath = ({ domain }: Pool): string => `/_local/cognito/${domain}`

/**
 * The functions, told the address on this machine wherever the template tells them that of a pool's login pages. On
 * AWS these have a name made of prefix and Region, which no attribute gives, so a template has to spell it.
 */
export function redirectLogins(
  functions: FunctionConfig[],
  pools: Pool[],
  at: { origin: string; region: string },
): FunctionConfig[] {
  const addresses = pools
    .filter(({ domain }) => domain)
    .map((pool) => [
      `https://${pool.domain}.auth.${at.region}.amazoncognito.com`,
      `${at.origin}${loginPath(pool)}`,
    ])
  return functions.map((config) => ({
    ...config,
    variables: Object.fromEntries(
      Object.entries(config.variables).map(([name, value]) => [
        name,
        addresses.reduce((text, [from = '', to = '']) => text.replaceAll(from, to), value),
      ]),
    ),
  }))
}

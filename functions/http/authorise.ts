import { timingSafeEqual } from 'node:crypto'
import { environment } from '../aws/environment.ts'
import { openLog } from '../log.ts'
import { hashOf } from '../token.ts'
import { CONSOLE_COOKIE } from './console-cookie.ts'

/** What API Gateway asks an authorizer (payload 2.0), as far as it is looked at. */
interface Question {
  cookies?: string[]
}

/**
 * Refuses everybody but a local administrator, until sign-in lands. The template leaves the hash of the console's key
 * empty, so on AWS no key fits; the local cloud makes a key of its own and gives the template its hash.
 */
export const authorise =
  (keySha256: string) =>
  async ({ cookies = [] }: Question): Promise<{ isAuthorized: boolean }> => {
    const cookie = cookies.find((candidate) => candidate.startsWith(`${CONSOLE_COOKIE}=`))
    const key = cookie?.slice(CONSOLE_COOKIE.length + 1)
    const isAuthorized = key !== undefined && keySha256 !== '' && same(hashOf(key), keySha256)
    if (!isAuthorized) openLog().info('access.refused')
    return { isAuthorized }
  }

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export const handler = authorise(environment('CONSOLE_KEY_SHA256').CONSOLE_KEY_SHA256)

import { jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../contracts.ts'
import type { Keys } from './keys.ts'
import type { Person } from './people.ts'

const COOKIE = 'cognito'
/** How long managed login remembers who signed in, unless a client says otherwise (facts: 60 minutes). */
const SESSION_SECONDS = 60 * 60

/** Managed login's own session: while it lasts, whoever comes back is not asked again. `path` is where it is sent. */
export function loginSession({ keys, clock }: { keys: Keys; clock: Pick<Clock, 'now'> }, path: string) {
  const attributes = `Path=${path}; HttpOnly; SameSite=Lax`
  return {
    /** The cookie that remembers a person. */
    async remember(person: Person): Promise<string> {
      const until = Math.floor(clock.now() / 1000) + SESSION_SECONDS
      const value = await new SignJWT({})
        .setProtectedHeader({ alg: 'RS256' })
        .setSubject(person.sub)
        .setExpirationTime(until)
        .setAudience(path)
        .sign(keys.private)
      return `${COOKIE}=${value}; ${attributes}`
    },
    forget: `${COOKIE}=; ${attributes}; Max-Age=0`,
    /** Who is remembered, if anybody still is. */
    async whoIs(cookies = '', people: Person[]): Promise<Person | undefined> {
      const value = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(cookies)?.[1]
      if (!value) return undefined
      const options = { algorithms: ['RS256'], audience: path, currentDate: new Date(clock.now()) }
      const { payload } = await jwtVerify(value, keys.public, options).catch(() => ({
        payload: { sub: undefined },
      }))
      return people.find(({ sub }) => sub === payload.sub)
    },
  }
}

import { beforeEach, expect, test } from 'vitest'
import { csrfOf } from '../../functions/http/csrf.ts'
import { SESSION } from '../../functions/sign-in/cookies.ts'
import { end } from '../../functions/sign-in/end.ts'
import { finish } from '../../functions/sign-in/finish.ts'
import { unseal } from '../../functions/sign-in/seal.ts'
import { GrantRefused, tokensFor } from '../../functions/sign-in/tokens.ts'
import { openWhoIs } from '../../functions/sign-in/who-is.ts'
import { hashOf } from '../../functions/token.ts'
import { cookieIn, request, startSigningIn, viewer } from './signing-in.ts'

const { administer, ahead, cameBack, deps, kept, logged, reach, reachable } = await startSigningIn()

const MINUTE = 60 * 1000
let asked = 0
const whoIs = openWhoIs({
  ...deps,
  fetch: (input, init) => {
    if (String(input).endsWith('/oauth2/token')) asked++
    return reach(input, init)
  },
})
const signedIn = async () => cookieIn((await finish(deps, request(await cameBack())))!, SESSION)
const rolesOf = async (secret: string) => (await whoIs(secret))?.roles

beforeEach(async () => {
  asked = 0
  await administer('AdminEnableUser', {})
  await administer('AdminAddUserToGroup', { GroupName: 'viewer' })
  await administer('AdminRemoveUserFromGroup', { GroupName: 'case-worker' })
})

test('groups are read again five minutes after they were read, and not before', async () => {
  const secret = await signedIn()
  await administer('AdminRemoveUserFromGroup', { GroupName: 'viewer' })
  await administer('AdminAddUserToGroup', { GroupName: 'case-worker' })
  ahead.service = 5 * MINUTE - 1000
  expect([await rolesOf(secret), asked]).toEqual([['viewer'], 0])
  ahead.service = 5 * MINUTE + 1000
  expect([await rolesOf(secret), asked]).toEqual([['case-worker'], 1])
  expect([await rolesOf(secret), asked]).toEqual([['case-worker'], 1])
  await administer('AdminRemoveUserFromGroup', { GroupName: 'case-worker' })
  ahead.service = 11 * MINUTE
  expect(await rolesOf(secret)).toEqual([])
})

test('whose account is disabled is signed out, and stays so', async () => {
  const secret = await signedIn()
  await administer('AdminDisableUser', {})
  ahead.service = 6 * MINUTE
  expect(await whoIs(secret)).toBeUndefined()
  expect(logged.at(-1)).toBe('sign-in.ended')
  await administer('AdminEnableUser', {})
  expect([await whoIs(secret), asked]).toEqual([undefined, 1])
})

test('while Cognito does not answer, what it said holds for an hour', async () => {
  const secret = await signedIn()
  reachable.now = false
  ahead.service = 59 * MINUTE
  expect(await rolesOf(secret)).toEqual(['viewer'])
  expect(logged.at(-1)).toBe('sign-in.unreachable TypeError')
  ahead.service = 61 * MINUTE
  expect(await rolesOf(secret)).toBeUndefined()
  reachable.now = true
  expect(await rolesOf(secret)).toEqual(['viewer'])
})

test('reading again does not make a session longer, nor bring one back that has ended meanwhile', async () => {
  const secret = await signedIn()
  const { until } = kept.get(hashOf(secret))!
  ahead.service = 6 * MINUTE
  await whoIs(secret)
  expect(kept.get(hashOf(secret))?.until).toBe(until)
  ahead.service = 12 * MINUTE
  const [found] = await Promise.all([whoIs(secret), deps.sessions.end(hashOf(secret))])
  expect([found, kept.size]).toEqual([undefined, 0])
})

test('what is kept can be read only with the cookie, and is worth nothing after signing out', async () => {
  const secret = await signedIn()
  const { refresh } = kept.get(hashOf(secret))!
  expect(() => unseal(hashOf(secret), refresh)).toThrow()
  const token = unseal(secret, refresh)
  const grant = { grant_type: 'refresh_token', refresh_token: token }
  expect(await deps.verify((await tokensFor(deps, grant)).id, { reference: viewer.sub })).toMatchObject({
    groups: ['viewer'],
  })
  await end(deps, request({ cookies: { [SESSION]: secret }, form: { csrf: csrfOf(secret) } }))
  await expect(tokensFor(deps, grant)).rejects.toThrow(GrantRefused)
})

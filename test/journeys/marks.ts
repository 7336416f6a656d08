import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { templateIn } from '../infra/template.ts'
import { executions } from './aws.ts'
import type { Cloud } from './cloud.ts'

/** Stands in every name, address and text that a test sends; nothing of ours has it. */
export const MARK = 'Zzyzx'

/** Whether something holds the mark, in whatever capitals and encoding. */
export const isMarked = (what: unknown): boolean => {
  const text = typeof what === 'string' ? what : JSON.stringify(what)
  return (
    text.toLowerCase().includes(MARK.toLowerCase()) || text.includes(Buffer.from(MARK).toString('base64'))
  )
}

export interface Recorded {
  /** The addresses that answers sent a browser to, and those that pages have in them. */
  addresses: string[]
  /** What was written on the terminal of the local cloud. */
  terminal: string[]
  /** Fetches without being followed: for addresses that the caller made up. */
  unfollowed: typeof fetch
  stop(): void
}

/**
 * Follows what a test fetches and what the local cloud writes. Redirects are followed here as a browser does, one by
 * one. `mailto:` is no address of a page, and goes nowhere.
 */
export function record(): Recorded {
  const addresses: string[] = []
  const terminal: string[] = []
  const { fetch } = globalThis
  const written = { log: console.log, info: console.info, warn: console.warn, error: console.error }

  globalThis.fetch = async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    const location = response.headers.get('location')
    if (location) addresses.push(location)
    if (/html/.test(response.headers.get('content-type') ?? '')) {
      const html = await response.clone().text()
      const found = html.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g)
      addresses.push(
        ...[...found].map(([, address = '']) => address).filter((one) => !/^(mailto|tel):/.test(one)),
      )
    }
    if (!location || init?.redirect === 'manual') return response
    return globalThis.fetch(new URL(location, response.url))
  }
  for (const method of Object.keys(written) as (keyof typeof written)[])
    console[method] = (...words: unknown[]) => void terminal.push(words.map(String).join(' '))
  return {
    addresses,
    terminal,
    unfollowed: fetch,
    stop() {
      globalThis.fetch = fetch
      Object.assign(console, written)
    },
  }
}

/** Sends marks to every route of the template: in its path, query, headers, and in forms that are none. */
export async function probeEveryRoute(cloud: Cloud, { unfollowed }: Recorded): Promise<number> {
  const routes = Object.values(templateIn(inject('assembly')).Resources)
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => String(Properties.RouteKey).split(' ') as [string, string])
  const headers = { 'user-agent': MARK, referer: `${cloud.url}/?${MARK}`, cookie: `session=${MARK}` }
  const url = ([, path]: [string, string]) =>
    `${cloud.url}${path.replace(/\{[^}]+\}/g, `${MARK}@powys.example`)}?name=${MARK}&lang=${MARK}`
  const bodies: [string, string][] = [
    ['application/x-www-form-urlencoded', `csrf=${MARK}&reference=${MARK}&name=${MARK}`],
    ['application/x-www-form-urlencoded', `name=%E0%A4${MARK}`],
    ['application/json', JSON.stringify({ name: MARK })],
  ]
  let sent = 0
  for (const route of routes) {
    await unfollowed(url(route), { headers, redirect: 'manual' })
    for (const [type, body] of bodies)
      await unfollowed(url(route), {
        ...{ method: 'POST', redirect: 'manual', body },
        headers: { ...headers, 'content-type': type },
      })
    sent += 1 + bodies.length
  }
  return sent
}

/** Every line of the logs of all functions. */
export function logLines({ dataDir }: Cloud): string[] {
  const logs = join(dataDir, 'logs')
  return readdirSync(logs).flatMap((name) => readFileSync(join(logs, name), 'utf8').split('\n'))
}

/** Where marks are and may not be: logs of functions, executions with their names and histories. */
export async function markedRecords(cloud: Cloud): Promise<unknown[]> {
  const held = await Promise.all(Object.keys(cloud.stateMachines).map((flow) => executions(cloud, flow)))
  return [...logLines(cloud), ...held.flat()].filter(isMarked)
}

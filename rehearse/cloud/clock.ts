import type { Cloud } from './cloud.ts'

/** What time it is in the cloud, ISO 8601 in UTC. */
export async function nowIn(cloud: Cloud): Promise<string> {
  const { text } = await cloud.request('/_local/clock')
  return (JSON.parse(text) as { now: string }).now
}

/**
 * Moves the clock to an instant, and waits for all that it brings. A move that was cut short is made again; one that
 * had come to its end by then cannot be, so what it began is waited for.
 */
export async function moveTo(cloud: Cloud, instant: string): Promise<void> {
  if ((await move(cloud, { to: instant })) === 400) await move(cloud, { advance: 'PT0S' })
}

/** Waits until everything that was begun is done. */
export const settled = async (cloud: Cloud): Promise<void> => void (await move(cloud, { advance: 'PT0S' }))

async function move(cloud: Cloud, body: object): Promise<number> {
  const { status, text } = await cloud.request('/_local/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (status === 200) return status
  if (status === 400 && text.includes('cannot be moved back')) return status
  throw new Error(`The clock did not move (${JSON.stringify(body)}): ${status} ${text}`)
}

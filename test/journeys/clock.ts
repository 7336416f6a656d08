/** Moves the clock of a local cloud and waits until everything that it caused has come to rest. */
export async function advance(url: string, move: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${url}/_local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(move),
  })
  if (!response.ok) throw new Error(`The clock did not move: ${response.status} ${await response.text()}`)
}

export interface Clock {
  /** By an ISO 8601 duration. */
  advance(duration: string): Promise<void>
  /** To an instant. */
  to(instant: string): Promise<void>
  now(): Promise<string>
}

export const clockOf = (url: () => string): Clock => ({
  advance: (duration) => advance(url(), { advance: duration }),
  to: (instant) => advance(url(), { to: instant }),
  now: async () => ((await (await fetch(`${url()}/_local/clock`)).json()) as { now: string }).now,
})

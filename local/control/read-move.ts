import { Temporal } from 'temporal-polyfill'

/** How far to move the clock: to an instant (milliseconds since the epoch), or to the next thing due. */
export type Move = { to: (now: number) => number } | { next: true }

/** A request to move the clock that cannot be read. Its message is for whoever asked. */
export class BadMove extends Error {
  override name = 'BadMove'
}

const allowed =
  'Give one of {"advance":"P1D"} (an ISO 8601 duration), {"to":"2026-12-01T09:00:00Z"} (a time with Z or an offset) ' +
  'or {"next":true} (to the next thing due).'
const latest = Date.parse('9999-12-31T00:00:00Z')

/** Reads `{advance}`, `{to}` or `{next}`, exactly one of them. Throws `BadMove`. */
export function readMove(value: unknown): Move {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) {
    throw new BadMove(`The clock cannot be moved by ${JSON.stringify(value)}. ${allowed}`)
  }
  const { advance, to, next } = value as Record<string, unknown>
  if (next === true || next === 'true') return { next: true }
  if (typeof advance === 'string') return advanceBy(advance)
  if (typeof to === 'string') return moveTo(to)
  throw new BadMove(`The clock cannot be moved by ${JSON.stringify(value)}. ${allowed}`)
}

/**
 * Reads the forms of the control page: `advance` and `next` as above, or `london`, a local time such as
 * `2026-12-01T09:00`. Throws `BadMove`.
 */
export function readFormMove(form: URLSearchParams): Move {
  const london = form.get('london')
  if (london === null) return readMove(Object.fromEntries(form))
  try {
    const { epochMilliseconds } = Temporal.PlainDateTime.from(london).toZonedDateTime('Europe/London')
    return { to: () => withinReach(london, epochMilliseconds) }
  } catch {
    throw new BadMove('Enter a day and a time to go to.')
  }
}

/** Days, weeks, months and years are those of the calendar in London: P1D over a change of clocks keeps the hour. */
function advanceBy(text: string): Move {
  const duration = orBad(text, () => Temporal.Duration.from(text))
  if (duration.sign < 0) throw new BadMove(`The clock cannot be moved back: ${text} is negative. ${allowed}`)
  const to = (now: number) =>
    Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('Europe/London').add(duration)
      .epochMilliseconds
  return {
    to: (now) =>
      withinReach(
        text,
        orBad(text, () => to(now)),
      ),
  }
}

function moveTo(text: string): Move {
  const instant = orBad(text, () => Temporal.Instant.from(text)).epochMilliseconds
  return { to: () => withinReach(text, instant) }
}

function withinReach(text: string, instant: number): number {
  if (instant > latest)
    throw new BadMove(`The clock cannot be moved by ${text}: that is after the year 9999.`)
  return instant
}

function orBad<T>(text: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new BadMove(`The clock cannot be moved by ${JSON.stringify(text)}. ${allowed}`)
  }
}

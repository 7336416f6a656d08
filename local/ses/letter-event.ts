import type { Emission } from './emission-store.ts'
import { type EventType, eventNames } from './event-types.ts'

/** An event as the inbox shows it. */
export interface LetterEvent {
  /** What EventBridge calls it, such as `Email Bounced`. */
  detailType: string
  type: EventType
  /** Absent when it is about all recipients. */
  address?: string
  /** When it was told, ISO 8601. */
  at: string
  /** Of a bounce: `Permanent` or `Transient`. */
  bounceType?: string
}

export function letterEvent({ type, address, due, event }: Emission): LetterEvent {
  const { bounceType } = (event.detail.bounce ?? {}) as { bounceType?: string }
  return {
    detailType: eventNames[type].detailType,
    type,
    ...(address !== undefined && { address }),
    at: new Date(due).toISOString(),
    ...(bounceType && { bounceType }),
  }
}

/** From the one that says least to the one that says most. */
const weight: EventType[] = ['send', 'deliveryDelay', 'delivery', 'bounce', 'reject', 'complaint']
const words: Record<EventType, string> = {
  send: 'Sent, not delivered yet',
  deliveryDelay: 'Delayed',
  delivery: 'Delivered',
  bounce: 'Bounced',
  reject: 'Rejected',
  complaint: 'Reported as spam',
}

/** How a letter fared with each recipient, in words: "Delivered", or "Bounced (a@example.com), Delivered (b@…)". */
export function deliveryState(destinations: string[], events: LetterEvent[]): string {
  const states = destinations.map((address) => {
    const about = events.filter((each) => each.address === undefined || each.address === address)
    return words[
      about.map(({ type }) => type).sort((a, b) => weight.indexOf(b) - weight.indexOf(a))[0] ?? 'send'
    ]
  })
  if (new Set(states).size <= 1) return states[0] ?? ''
  return states.map((state, n) => `${state} (${destinations[n]})`).join(', ')
}
